export { FESTE_NUMMERN, festeZeilen201, festeZeilen302 } from "./feste-zeilen";
export { DEMO_PASSWORT, legeKonten } from "./konten";
export { legeNachrichten } from "./nachrichten";
export { alsDateizeile, alsZeilenstrom } from "./zeilenstrom";
