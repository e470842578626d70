export { type Auftrag, empfaengerHash, legeInOutbox } from "./legen";
export { stelleFaelligeZu, type Ziel } from "./zustellen";
