export { CSV_BOM, type CsvZeile, csvWert, csvZeile, csvZelle, liesCsv } from "./csv";
export { falte } from "./falte";
export { gleicherName } from "./gleicher-name";
export { istUuid } from "./kennung";
