export { listZustimmungen, type Zustimmungszeile } from "./liste";
export {
  beantworte,
  istAufschiebbar,
  kennzeichen,
  listOffene,
  type OffeneBedingung,
} from "./offene";
export { BEDINGUNGEN, vermerkeZustimmung, type Zustimmungsweg } from "./vermerken";
