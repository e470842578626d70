export * from "./auskunft";
export * from "./betrieb";
export * from "./kasse";
export * from "./konto";
export * from "./meldung";
export * from "./person";
