export { falte } from "./falte";
export { gleicherName } from "./gleicher-name";
export { istUuid } from "./kennung";
