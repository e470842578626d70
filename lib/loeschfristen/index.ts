export { ladeFrist, setzeFrist, zaehleFaellige } from "./frist";
export { loescheAbgelaufene } from "./loeschen";
