export { type Auftrag, legeInOutbox } from "./legen";
export { stelleFaelligeZu, type Ziel } from "./zustellen";
