/** Ereignisse, über die sich Formular, Entwurfssicherung und Sitzungswächter verständigen. */
export const EREIGNIS = {
  /** Am Fenster: Die Sitzung endet gleich, jetzt ist die letzte Gelegenheit zu sichern. */
  sitzungEndet: "vp:sitzung-endet",
  /** Am Formular, abbrechbar: Die Seite wird verlassen; wer sichert, bricht ab. */
  verlassen: "vp:verlassen",
  /** Am Formular: Der Entwurf liegt auf dem Server. */
  gesichert: "vp:gesichert",
} as const;
