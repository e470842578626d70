export { raeumeAuf } from "./aufraeumen";
export { erinnereAnBedingungen } from "./bedingungen";
export { erinnereAnEntwuerfe } from "./erinnern";
export { ENTWURF_TAGE, MASSENLAUF_TAGE } from "./fristen";
