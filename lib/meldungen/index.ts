export { beantworteRueckfrage } from "./antworten";
export { type Anlage, type Entwurf, entferneAnlage, ladeEntwurf, listAnlagen, sichereEntwurf, speichereDateien, verwerfeEntwurf } from "./entwurf";
export { lehneAb, nimmInBearbeitung, stelleRueckfrage, uebernimmMeldung } from "./entscheiden";
export { listOffeneMeldungen, pruefKontext } from "./kontext";
export { ladeAnhang, ladeEigeneMeldung, ladeMeldung, listEingang, listMeldungen, type MeldungAnsicht, type MeldungZeile } from "./lesen";
export { type GepruefterEntwurf, ladePersonFuer, pruefeEntwurf, schonGesendet, sendeMeldung } from "./senden";
export { istOffen, SCHRITT_TEXT, STATUS_TEXT } from "./status";
export { berechneWirkung, type Vorschau } from "./wirkung";
