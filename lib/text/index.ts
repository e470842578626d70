export { falte } from "./falte";
export { istUuid } from "./kennung";
