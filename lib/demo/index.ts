export { demoBestand, grosserBestand, KLEINES_PROFIL } from "./bestand";
export { DEMO_PASSWORT, legeKonten } from "./konten";
export { legeGruppenadresse, legeNachrichten, legeVorlagen } from "./nachrichten";
export { pruefeBestand } from "./pruefe-bestand";
export { alsZeilenstrom } from "./zeilenstrom";
export { legeZustimmungen } from "./zustimmungen";
