import type { Handbuch } from "./typen";

/** Handbuch für die Portaladministration der Arbeitgeber (ergaenzungen.md 1). */
export const ADMINISTRATION: Handbuch = {
  id: "administration",
  titel: "Handbuch für die Administration",
  einleitung:
    "Als Portaladministration entscheiden Sie, wer in Ihrer Organisation das Portal benutzt und was die Person darf. Dieses Handbuch folgt den Seiten des Portals; die Bilder zeigen erfundene Daten.",
  version: "1.0",
  stand: "2026-11-22",
  kapitel: [
    {
      id: "registrierung",
      titel: "Registrierung und erste Anmeldung",
      absaetze: [
        "Ihren Zugang legt die Kasse an. Sie erhalten zwei E-Mails: zuerst den Link zum Festlegen des Passworts, danach den Link zum Abruf Ihrer Nutzerkennung. Für den Abruf brauchen Sie Vorname, Name, Geburtsdatum und die Mitgliedsnummer Ihrer Organisation.",
        "Bei der ersten Anmeldung richten Sie eine Authenticator-App ein. Drucken Sie die Wiederherstellungscodes aus und verwahren Sie sie getrennt vom Gerät: Mit einem Code melden Sie sich an, wenn das Gerät verloren ist.",
        "Ihr Konto dient allein der Verwaltung. Wollen Sie auch fachlich arbeiten, legen Sie sich dafür ein eigenes Konto an.",
      ],
    },
    {
      id: "anlegen",
      titel: "Nutzer:in anlegen",
      absaetze: [
        "Sie brauchen Vorname, Name und dienstliche E-Mail-Adresse. Danach wählen Sie die Gruppenpostfächer und die Funktionen. Hängt eine Berechtigung von einer anderen ab, steht das daneben.",
        "Was die Kasse für Ihre Organisation nicht freigegeben hat, wird nicht angeboten.",
      ],
      schritte: [
        "Wählen Sie „Nutzer:in anlegen“ und füllen Sie die Felder aus.",
        "Bestätigen Sie, dass die Nutzungsbedingungen der Person bekannt sind.",
        "Wählen Sie „Anlegen“ und teilen Sie der Person die angezeigte Nutzerkennung getrennt mit.",
        "Die Person legt über den Link in der E-Mail innerhalb von 60 Minuten ihr Passwort fest.",
      ],
      bild: {
        datei: "nutzer-anlegen",
        text: "Seite „Nutzer:in anlegen“ mit Angaben zur Person und beiden Blöcken der Berechtigungen.",
      },
    },
    {
      id: "verwalten",
      titel: "Nutzer:innen verwalten",
      absaetze: [
        "Die Übersicht zeigt alle Konten Ihrer Organisation mit Gruppenpostfächern und Status. Filter helfen beim Finden. Ein Klick auf eine Zeile öffnet die Details.",
        "Dort ändern Sie Name, E-Mail-Adresse und Berechtigungen, und Sie senden den Link für das Passwort erneut. Änderungen an Berechtigungen gelten ab der nächsten Anfrage der Person.",
      ],
      bild: {
        datei: "nutzer-uebersicht",
        text: "Übersicht der Nutzer:innen mit Kennung, Gruppenpostfächern und Status.",
      },
    },
    {
      id: "sperren",
      titel: "Sperren und deaktivieren",
      absaetze: [
        "„Nutzer:in temporär sperren“ beendet laufende Sitzungen und verhindert die Anmeldung, bis Sie entsperren. Eine Sperre nach falschen Passwörtern endet von selbst; das Portal zeigt, wann.",
        "„Nutzer:in dauerhaft deaktivieren“ löscht Postfach, Nachrichten und Entwürfe der Person. Gesendete Meldungen bleiben bei Organisation und Kasse. Der Schritt lässt sich nicht zurücknehmen; Sie bestätigen ihn, indem Sie die Nutzerkennung eintippen.",
      ],
      bild: {
        datei: "nutzer-details",
        text: "Details eines Kontos mit Berechtigungen und den Schaltflächen zum Sperren und Deaktivieren.",
      },
    },
    {
      id: "gruppenpostfaecher",
      titel: "Gruppenpostfächer und Quittungen",
      absaetze: [
        "„Übersicht: Gruppenpostfächer“ zeigt je Postfach die Adressen für Benachrichtigungen und wer darauf zugreift. Ein Postfach kann mehrere E-Mail-Adressen haben.",
        "Unter „Postfach-Konfiguration“ bestimmen Sie, ob Quittungen gesendeter Meldungen ins persönliche Postfach oder ins Gruppenpostfach Beamtenversorgung gehen. Vorhandene Quittungen bleiben, wo sie sind.",
        "Ihr Schriftwechsel mit den Administratorinnen und Administratoren der Kasse liegt im Gruppenpostfach Administration.",
      ],
      bild: {
        datei: "gruppenpostfaecher",
        text: "Übersicht der Gruppenpostfächer mit Adressen und Nutzer:innen.",
      },
    },
    {
      id: "nachweis",
      titel: "Protokoll und Rechteprüfung",
      absaetze: [
        "Das Protokoll nennt jede Änderung an Konten und Berechtigungen mit Zeitpunkt, handelnder Person und dem Stand davor und danach. Es lässt sich filtern und als CSV oder PDF ausgeben.",
        "In festen Abständen bestätigen Sie, wer welche Berechtigung noch braucht. Das Portal erinnert Sie. Was bis zum genannten Tag niemand bestätigt, endet.",
      ],
    },
    {
      id: "vertretung",
      titel: "Damit Sie sich nicht aussperren",
      absaetze: [
        "Lassen Sie von der Kasse eine zweite Person als Administration registrieren. Hat Ihre Organisation nur eine, weist die Startseite darauf hin.",
        "Ist die Authenticator-App in Ihrer Organisation nicht möglich, kann die Kasse auf E-Mail-TAN umstellen. Das ist weniger sicher, und E-Mails können sich verzögern.",
      ],
    },
  ],
};
