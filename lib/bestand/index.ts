export { bestandszeilen } from "./bestandszeilen";
export { uebernimm } from "./uebernimm";
export { verbinde } from "./verbinde";
