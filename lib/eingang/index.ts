export { type Arbeitsstand, ladeArbeitsstand } from "./arbeitsstand";
export {
  ALTER,
  AMPELN,
  EINGANG_NUR,
  EINGANGSFILTER,
  type Eingangsfilter,
  type EingangsNur,
  LEERER_EINGANGSFILTER,
} from "./filter";
export { type Eingangsanfrage, type Eingangszeile, listEingang, naechsterFall } from "./liste";
export { type Meldungsnotiz, notiere } from "./notizen";
export { type Eingangsueberblick, ladeUeberblick } from "./ueberblick";
export { type Kollege, weiseZu, type Zuweisung } from "./zustaendigkeit";
