export { demoBestand, grosserBestand, KLEINES_PROFIL } from "./bestand";
export { DEMO_PASSWORT, legeKonten } from "./konten";
export { legeGruppenadresse, legeNachrichten } from "./nachrichten";
export { alsZeilenstrom } from "./zeilenstrom";
