export { blaettere, type Listenseite, type Seitenwahl } from "./blaettern";
export { liesFilter, merkeFilter, merkeSeitengroesse } from "./merken";
