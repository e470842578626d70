export { falte } from "./falte";
