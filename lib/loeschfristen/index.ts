export { ladeFrist, setzeFrist } from "./frist";
export { loescheAbgelaufene } from "./loeschen";
