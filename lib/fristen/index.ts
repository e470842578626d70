export { raeumeAuf } from "./aufraeumen";
export { erinnereAnEntwuerfe } from "./erinnern";
export { ENTWURF_TAGE, MASSENLAUF_TAGE } from "./fristen";
