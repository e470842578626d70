export * from "./auskunft";
export * from "./betrieb";
export * from "./kasse";
export * from "./konto";
export * from "./meldung";
export * from "./mitteilung";
export * from "./person";
export * from "./postfach";
