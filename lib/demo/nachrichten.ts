import type { TransactionSql } from "postgres";

interface Demonachricht {
  am: string;
  referenz: string;
  betreff: string;
  thema: string;
  bereich?: string;
  gruppe?: string;
  richtung?: "eingang" | "ausgang";
  /** Person, zu der gemeldet wurde; fehlt bei freien Nachrichten. */
  person?: string;
  angaben: string[];
}

const WERDEGANG = "Werdegang Beamte/r";
const ACKERMANN = "Jochen Ackermann (4342)";

/** Die acht Nachrichten des Handbuchs mit ihren Referenzen (formulare.md 6.1). */
const NACHRICHTEN: Demonachricht[] = [
  {
    am: "2025-11-11T09:12:00+01:00",
    referenz: "SHPTD",
    betreff: "Angaben zu Jochen Ackermann (4342) wurden geändert - Bitte prüfen",
    thema: "Personendaten",
    person: ACKERMANN,
    angaben: ["Familienstand: VH - verheiratet"],
  },
  {
    am: "2025-10-22T11:40:00+02:00",
    referenz: "JUIA1",
    betreff: "Abmeldung nach Todesfall für Jochen Ackermann (4342)",
    thema: WERDEGANG,
    person: ACKERMANN,
    angaben: ["Zeitpunkt des Todes: 20.10.2025"],
  },
  {
    am: "2025-10-16T08:55:00+02:00",
    referenz: "EWRI6",
    betreff: "Abmeldung aufgrund von Versetzung für Jochen Ackermann (4342)",
    thema: WERDEGANG,
    person: ACKERMANN,
    angaben: ["Zeitpunkt der Versetzung: 01.11.2025", "Neuer Dienstherr: Sonnenwurt"],
  },
  {
    am: "2025-10-01T15:20:00+02:00",
    referenz: "IIH31",
    betreff: "Dies ist ein Test",
    bereich: "Beamtenversorgung",
    thema: "Sonstiges",
    angaben: ["Dies ist eine Testnachricht."],
  },
  {
    am: "2025-10-01T15:05:00+02:00",
    referenz: "K4REV",
    betreff: "Sonstige Meldung für Theodora Adam (21705)",
    thema: WERDEGANG,
    person: "Theodor Adam (21705)",
    angaben: ["Mitteilung: Bitte beachten Sie die geänderte Erreichbarkeit."],
  },
  {
    am: "2025-10-01T14:45:00+02:00",
    referenz: "5MR3E",
    betreff: "Abmeldung nach Todesfall für Jochen Ackermann (4342)",
    thema: WERDEGANG,
    person: ACKERMANN,
    angaben: ["Zeitpunkt des Todes: 28.09.2025"],
  },
  {
    am: "2025-10-01T14:30:00+02:00",
    referenz: "D14R3",
    betreff: "Meldung einer Beurlaubung für Jochen Ackermann (4342)",
    thema: WERDEGANG,
    person: ACKERMANN,
    angaben: [
      "Beurlaubung ab: 01.10.2025",
      "Beurlaubung bis: 11.10.2025",
      "Datum Bewilligung/Verfügung: 10.10.2025",
      "Rechtsgrundlage für Beurlaubung: 10 - Beurlaubung - wg. Kind",
    ],
  },
  {
    am: "2025-05-28T10:00:00+02:00",
    referenz: "SFM7G",
    betreff: "Test",
    bereich: "Beamtenversorgung",
    thema: "Dienstunfall",
    gruppe: "Beamtenversorgung",
    richtung: "eingang",
    angaben: ["Dies ist eine Testnachricht."],
  },
];

/** Wortlaut der Quittung wie in formulare.md 2.0; freie Nachrichten nennen nur ihren Text. */
const text = ({ person, angaben }: Demonachricht) =>
  [
    "Guten Tag,",
    ...(person === undefined
      ? angaben
      : [
          `Ihre Meldung zu ${person} haben wir erhalten. Bitte kontrollieren Sie die übermittelten Angaben:`,
          angaben.join("\n"),
          "Nicht ausgefüllte freiwillige Felder sind nicht aufgeführt.",
          "Anhänge: keine",
        ]),
    "Freundliche Grüße\nMeine Versorgung",
  ].join("\n\n");

/** Legt die acht Nachrichten in das Postfach von S20100000001 und in das Gruppenpostfach Beamtenversorgung. */
export async function legeNachrichten(tx: TransactionSql): Promise<void> {
  // Die Nachrichten des Handbuchs sind von 2025; mit der üblichen Frist wären sie bald gelöscht.
  await tx`update kasse set nachricht_monate = 120`;
  const [konto] = await tx<
    { id: string; kasse_id: string; mitglied_id: string }[]
  >`select id, kasse_id, mitglied_id from konto where kennung = 'S20100000001'`;
  if (!konto) return;
  for (const n of NACHRICHTEN) {
    await tx`insert into referenz (kasse_id, referenz) values (${konto.kasse_id}, ${n.referenz})`;
    await tx`insert into nachricht (kasse_id, mitglied_id, konto_id, gruppe, richtung, referenz, bereich, thema, betreff, text, am)
      values (${konto.kasse_id}, ${konto.mitglied_id}, ${n.gruppe ? null : konto.id}, ${n.gruppe ?? null}, ${n.richtung ?? "ausgang"},
        ${n.referenz}, ${n.bereich ?? "Systemmeldung"}, ${n.thema}, ${n.betreff}, ${text(n)}, ${n.am})`;
    // Was Kim selbst gesendet hat, hat Kim gelesen.
    if ((n.richtung ?? "ausgang") === "ausgang")
      await tx`insert into nachricht_gelesen (kasse_id, konto_id, nachricht_id, am)
        select kasse_id, konto_id, id, am from nachricht where kasse_id = ${konto.kasse_id} and referenz = ${n.referenz}`;
    if (n.bereich)
      await tx`insert into schriftwechsel (kasse_id, mitglied_id, konto_id, gruppe, referenz, team, bereich, thema, betreff, stand, letzte_am)
        values (${konto.kasse_id}, ${konto.mitglied_id}, ${n.gruppe ? null : konto.id}, ${n.gruppe ?? null}, ${n.referenz}, ${n.bereich},
          ${n.bereich}, ${n.thema}, ${n.betreff}, ${n.richtung === "eingang" ? "BEANTWORTET" : "OFFEN"}, ${n.am})`;
  }
}

/** Eine Adresse an einem Gruppenpostfach, als Beispiel für die Benachrichtigung von Gruppen. */
export async function legeGruppenadresse(tx: TransactionSql): Promise<void> {
  await tx`insert into gruppenadresse (kasse_id, mitglied_id, gruppe, email)
    select kasse_id, mitglied_id, 'Beihilfe', 'beihilfe@maeuserast.example'
    from konto where kennung = 'S20100000001'`;
}

const VORLAGEN = [
  {
    titel: "Eingangsbestätigung",
    text: "Guten Tag,\n\nIhre Nachricht „{betreff}“ ist am {datum} bei uns eingegangen. Wir melden uns unter der Referenz {referenz}.\n\nFreundliche Grüße\n{bearbeiter}\n{kasse}",
  },
  {
    titel: "Unterlagen fehlen",
    text: "Guten Tag,\n\nzu Ihrem Anliegen „{betreff}“ fehlen uns noch Unterlagen. Bitte senden Sie sie als Antwort auf diese Nachricht.\n\nFreundliche Grüße\n{bearbeiter}\n{kasse}",
  },
];

/** Antwortvorlagen der Kasse 201 als Beispiel. */
export async function legeVorlagen(tx: TransactionSql): Promise<void> {
  for (const { titel, text } of VORLAGEN)
    await tx`insert into antwortvorlage (kasse_id, titel, text) select id, ${titel}, ${text} from kasse where code = '201'`;
}
