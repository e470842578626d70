/** Eine fertige E-Mail ohne personenbezogenen Inhalt (security.md 5.7). */
export interface Mail {
  an: string;
  betreff: string;
  text: string;
  html: string;
  absenderName: string;
}

/** Angaben der Kasse für den Block KONTAKT. */
export interface MailKasse {
  name: string;
  anschrift: readonly string[];
  supportMail: string;
  web: string;
  absenderName: string;
}

/** Was jede E-Mail des Portals braucht. */
export interface MailUmfeld {
  portalname: string;
  /** Rechnername, mit dem der Betreff beginnt. */
  host: string;
  adresse: string;
  kasse: MailKasse;
  /** Mehrere Kassen betreiben das Portal gemeinsam. */
  mehrereKassen: boolean;
}

/** Absatz oder eine allein stehende Zeile (TAN, Link), die sich leicht kopieren lässt. */
type Teil = string | { allein: string };

const html = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

function brief(u: MailUmfeld, an: string, betreff: string, teile: readonly Teil[]): Mail {
  const schluss: string[] = [
    `Freundliche Grüße\n${u.portalname}`,
    "Bitte antworten Sie nicht auf diese Nachricht, da sie automatisch versendet wird.",
  ];
  const kontakt = [
    "KONTAKT",
    u.kasse.name,
    ...u.kasse.anschrift,
    u.kasse.supportMail,
    u.kasse.web,
  ].filter(Boolean);
  const gemeinsam = u.mehrereKassen
    ? [
        `${u.portalname} ist ein gemeinsames Angebot mehrerer Versorgungskassen. Fragen beantwortet Ihre zuständige Kasse.`,
      ]
    : [];
  const alle: Teil[] = ["Guten Tag,", ...teile, ...schluss, kontakt.join("\n"), ...gemeinsam];
  const text = `${alle.map((t) => (typeof t === "string" ? t : t.allein)).join("\n\n")}\n`;
  const absatz = (t: Teil) =>
    typeof t === "string"
      ? `<p>${html(t).replaceAll("\n", "<br>")}</p>`
      : t.allein.startsWith("http")
        ? `<p><a href="${html(t.allein)}">${html(t.allein)}</a></p>`
        : `<p><strong>${html(t.allein)}</strong></p>`;
  return {
    an,
    betreff: `${u.host} | ${betreff}`,
    text,
    html: `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${html(betreff)}</title></head><body>${alle.map(absatz).join("")}</body></html>`,
    absenderName: u.kasse.absenderName || u.portalname,
  };
}

/** E-Mail 1 (ux.md 13): die TAN steht allein auf ihrer Zeile. */
export const tanMail = (u: MailUmfeld, an: string, tan: string): Mail =>
  brief(u, an, "Ihre TAN zur Zwei-Faktor-Authentifizierung", [
    `bitte verwenden Sie folgende TAN zum Einloggen in das Portal ${u.portalname}:`,
    { allein: tan },
    "Diese TAN ist 5 Minuten gültig.",
  ]);

/** E-Mail 4: Link zum Zurücksetzen, 60 Minuten gültig. */
export const passwortZuruecksetzenMail = (u: MailUmfeld, an: string, link: string): Mail =>
  brief(u, an, "Passwort zurücksetzen", [
    `für Ihren Zugang zum Portal ${u.portalname} wurde ein neues Passwort angefordert. Über diesen Link können Sie es festlegen:`,
    { allein: link },
    "Der Link ist 60 Minuten gültig und kann einmal benutzt werden. Haben Sie kein neues Passwort angefordert, brauchen Sie nichts zu tun. Ihr bisheriges Passwort bleibt gültig.",
  ]);

/** E-Mail 2: Passwort erstmals festlegen. */
export const passwortFestlegenMail = (u: MailUmfeld, an: string, link: string): Mail =>
  brief(u, an, "Passwort festlegen", [
    `für Sie wurde ein Zugang zum Portal ${u.portalname} angelegt. Über diesen Link legen Sie Ihr Passwort fest:`,
    { allein: link },
    "Der Link ist 60 Minuten gültig und kann einmal benutzt werden. Ihre Nutzerkennung erhalten Sie auf einem anderen Weg.",
  ]);

/** E-Mail 3: eine Administration ruft ihre Nutzerkennung ab; sie steht nie in der E-Mail. */
export const kennungAbrufenMail = (u: MailUmfeld, an: string, link: string): Mail =>
  brief(u, an, "Nutzerkennung abrufen", [
    `Ihr Passwort für das Portal ${u.portalname} ist festgelegt. Über diesen Link rufen Sie Ihre Nutzerkennung ab:`,
    { allein: link },
    "Sie brauchen dazu Vorname, Name, Geburtsdatum und Mitgliedsnummer. Der Link ist 60 Minuten gültig. Gelingt der Abruf nicht, wenden Sie sich bitte an Ihre Versorgungskasse.",
  ]);

/** Hinweis nach der Anmeldung mit einem Wiederherstellungscode (ergaenzungen.md 3). */
export const wiederherstellungMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Ein Wiederherstellungscode wurde benutzt", [
    `für die Anmeldung zum Portal ${u.portalname} wurde ein Wiederherstellungscode benutzt. Die bisherige Authenticator-App gilt nicht mehr, alle anderen Anmeldungen wurden beendet.`,
    "Waren Sie das nicht, wenden Sie sich bitte sofort an Ihre Portaladministration, als Administration an Ihre Versorgungskasse.",
  ]);

/** Hinweis nach einem Wechsel des Passworts. */
export const passwortGeaendertMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Ihr Passwort wurde geändert", [
    `das Passwort Ihres Zugangs zum Portal ${u.portalname} wurde geändert. Alle Anmeldungen wurden beendet.`,
    "Waren Sie das nicht, wenden Sie sich bitte sofort an Ihre Portaladministration.",
  ]);

/** Hinweis nach einer Sperre durch zu viele falsche TANs. */
export const gesperrtMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Ihr Zugang ist vorübergehend gesperrt", [
    `die Anmeldung zum Portal ${u.portalname} ist nach mehreren Fehlversuchen vorübergehend gesperrt. Die Sperre endet von selbst.`,
    "Haben Sie sich nicht angemeldet, ändern Sie bitte Ihr Passwort, sobald die Sperre beendet ist.",
  ]);

/** E-Mail 6: neue Nachricht, ohne Inhalt. */
export const neueNachrichtMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Neue Nachricht in Ihrem Postfach", [
    `in Ihrem Postfach im Portal ${u.portalname} liegt eine neue Nachricht der Versorgungskasse. Sie können sie nach der Anmeldung lesen:`,
    { allein: `${u.adresse}/postfach` },
  ]);

/** E-Mail 7: neue Nachricht in einem Gruppenpostfach. */
export const neueGruppennachrichtMail = (u: MailUmfeld, an: string, gruppe: string): Mail =>
  brief(u, an, `Neue Nachricht im Gruppenpostfach ${gruppe}`, [
    `im Gruppenpostfach ${gruppe} Ihrer Organisation liegt eine neue Nachricht. Sie können sie nach der Anmeldung lesen:`,
    { allein: `${u.adresse}/start` },
  ]);

/** E-Mail 15: Entwürfe werden bald gelöscht. */
export const entwurfWirdGeloeschtMail = (u: MailUmfeld, an: string, tage: number): Mail =>
  brief(u, an, `Ein Entwurf wird in ${tage} Tagen gelöscht`, [
    `im Portal ${u.portalname} liegt ein Entwurf, den Sie noch nicht gesendet haben. Er wird in ${tage} Tagen gelöscht. Sie können ihn nach der Anmeldung weiterbearbeiten:`,
    { allein: `${u.adresse}/meldungen` },
    "Wenn Sie den Entwurf nicht mehr brauchen, müssen Sie nichts tun.",
  ]);

/** E-Mail 18: einmal am Tag gesammelt, ohne Inhalt und ohne Anzahl. */
export const tagesmail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Tägliche Zusammenfassung Ihres Postfachs", [
    `in Ihrem Postfach im Portal ${u.portalname} sind seit der letzten Zusammenfassung Nachrichten der Versorgungskasse eingegangen. Sie können sie nach der Anmeldung lesen:`,
    { allein: `${u.adresse}/postfach` },
    "Sie erhalten diese E-Mail einmal am Tag, weil Sie das in Ihren Einstellungen so gewählt haben.",
  ]);

/** An die Kasse: in einem Team-Postfach ist eine Nachricht eingegangen. */
export const neueTeamnachrichtMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Neue Nachricht im Postfach der Kasse", [
    `im Portal ${u.portalname} ist eine neue Nachricht eingegangen. Sie finden sie nach der Anmeldung im Postfach der Kasse:`,
    { allein: `${u.adresse}/kasse/postfach` },
  ]);

/** E-Mail 19 (ux.md 13): Anfrage an den Support, Feedback oder gemeldete Barriere, ohne Inhalt. */
export const neuesAnliegenMail = (u: MailUmfeld, an: string, art: string, referenz: string): Mail =>
  brief(u, an, `${art}: ${referenz}`, [
    `im Portal ${u.portalname} ist etwas eingegangen: ${art}, Referenz ${referenz}. Sie finden den Text nach der Anmeldung unter „Anliegen“:`,
    { allein: `${u.adresse}/kasse/anliegen` },
  ]);

/** Erinnerung an neue Bedingungen. @param bis letzter Tag zum Aufschieben als `TT.MM.JJJJ` */
export const bedingungenMail = (u: MailUmfeld, an: string, was: string, bis: string): Mail =>
  brief(u, an, "Bitte bestätigen Sie die neuen Bedingungen", [
    `im Portal ${u.portalname} gilt eine neue Fassung: ${was}. Bitte melden Sie sich an und bestätigen Sie sie; bis zum ${bis} können Sie das noch aufschieben, danach geht es ohne nicht weiter:`,
    { allein: `${u.adresse}/start` },
  ]);

/** An die Kasse: eine Meldung oder Antwort ist eingegangen. */
export const neuerEingangMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Neuer Eingang", [
    `im Portal ${u.portalname} ist ein neuer Vorgang eingegangen. Sie finden ihn nach der Anmeldung im Eingang:`,
    { allein: `${u.adresse}/kasse/eingang` },
  ]);

/** Was an einem Konto geschah, das eine Person über eine E-Mail erfährt. */
export type Kontoereignis = "geaendert" | "gesperrt" | "entsperrt" | "deaktiviert";

const KONTOEREIGNIS: Record<Kontoereignis, { betreff: string; satz: string }> = {
  geaendert: {
    betreff: "Ihre Zugangsdaten oder Berechtigungen wurden geändert",
    satz: "wurden Ihre Daten oder Berechtigungen geändert",
  },
  gesperrt: { betreff: "Ihr Zugang ist gesperrt", satz: "wurde Ihr Zugang gesperrt" },
  entsperrt: { betreff: "Ihr Zugang ist entsperrt", satz: "wurde Ihr Zugang entsperrt" },
  deaktiviert: {
    betreff: "Ihr Zugang ist beendet",
    satz: "wurde Ihr Zugang dauerhaft deaktiviert",
  },
};

/** An die hochladende Person und an die Kasse: Ein Anhang wird zurückgehalten (security.md 4.4). */
export const virenfundMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Ein Anhang wird zurückgehalten", [
    `im Portal ${u.portalname} hat die Virenprüfung in einem hochgeladenen Anhang etwas gefunden. Der Anhang wird zurückgehalten und lässt sich nicht herunterladen; die Nachricht oder Meldung selbst ist davon nicht betroffen.`,
    "Haben Sie den Anhang hochgeladen, prüfen Sie bitte Ihren Rechner und senden Sie die Unterlage anschließend neu.",
    { allein: `${u.adresse}/start` },
  ]);

/** E-Mails 12 und 13 (ux.md 13), nur wenn die Kasse sie eingeschaltet hat. */
export const kontoGeaendertMail = (u: MailUmfeld, an: string, ereignis: Kontoereignis): Mail =>
  brief(u, an, KONTOEREIGNIS[ereignis].betreff, [
    `im Portal ${u.portalname} ${KONTOEREIGNIS[ereignis].satz}.`,
    "Fragen dazu beantwortet Ihre Portaladministration.",
  ]);

/** Erinnerung an die Rechteprüfung, ohne Namen. @param endet Tag als `TT.MM.JJJJ` */
export const rechtepruefungMail = (
  u: MailUmfeld,
  an: string,
  anzahl: number,
  endet: string,
): Mail =>
  brief(u, an, "Bitte bestätigen Sie Berechtigungen", [
    `im Portal ${u.portalname} sind die Berechtigungen von ${anzahl === 1 ? "einer Person" : `${anzahl} Personen`} Ihrer Organisation zu bestätigen. Was bis dahin niemand bestätigt, endet am ${endet}:`,
    { allein: `${u.adresse}/verwaltung/rechtepruefung` },
  ]);

/** E-Mail 14: Die Authenticator-App wurde zurückgesetzt; die nächste Anmeldung richtet sie neu ein. */
export const faktorZurueckgesetztMail = (u: MailUmfeld, an: string): Mail =>
  brief(u, an, "Ihr zweiter Faktor wurde geändert", [
    `der zweite Faktor Ihres Zugangs zum Portal ${u.portalname} wurde geändert. Alle Anmeldungen wurden beendet. Bei Ihrer nächsten Anmeldung führt das Portal Sie durch die Einrichtung.`,
    "Haben Sie das nicht veranlasst, wenden Sie sich bitte sofort an Ihre Portaladministration.",
  ]);

/** Was mit einem Passkey geschah; `verdacht`: Es gibt ihn vielleicht zweimal. */
export type Passkeyereignis = "angelegt" | "entfernt" | "verdacht";

const PASSKEYEREIGNIS: Record<Passkeyereignis, { betreff: string; satz: string }> = {
  angelegt: {
    betreff: "Ein Passkey wurde hinzugefügt",
    satz: "wurde ein Passkey hinzugefügt. Er bestätigt Anmeldungen anstelle der TAN",
  },
  entfernt: {
    betreff: "Ein Passkey wurde entfernt",
    satz: "wurde ein Passkey entfernt. Er bestätigt keine Anmeldungen mehr",
  },
  verdacht: {
    betreff: "Ein Passkey gilt nicht mehr",
    satz: "wurde ein Passkey abgeschaltet, weil es ihn möglicherweise zweimal gibt. Die Anmeldung damit wurde abgelehnt",
  },
};

/** Hinweis, dass ein Passkey hinzukam, wegfiel oder unter Verdacht steht. */
export const passkeyMail = (u: MailUmfeld, an: string, ereignis: Passkeyereignis): Mail =>
  brief(u, an, PASSKEYEREIGNIS[ereignis].betreff, [
    `für Ihren Zugang zum Portal ${u.portalname} ${PASSKEYEREIGNIS[ereignis].satz}.`,
    "Haben Sie das nicht veranlasst, ändern Sie bitte Ihr Passwort und wenden Sie sich an Ihre Portaladministration, als Administration an Ihre Versorgungskasse.",
  ]);
