CREATE TABLE "audit_ereignis" (
	"nr" bigserial PRIMARY KEY NOT NULL,
	"kasse_id" uuid NOT NULL,
	"folge" bigint,
	"am" timestamp with time zone NOT NULL,
	"konto_id" uuid,
	"klasse" text,
	"aktion" text NOT NULL,
	"objekt_art" text,
	"objekt_id" text,
	"ergebnis" text NOT NULL,
	"anfrage_id" text,
	"ip_kurz" text,
	"einzelheiten" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"voriger_hash" "bytea",
	"hash" "bytea",
	CONSTRAINT "audit_folge" UNIQUE("kasse_id","folge")
);
--> statement-breakpoint
CREATE TABLE "demo_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"an" text NOT NULL,
	"betreff" text NOT NULL,
	"text" text NOT NULL,
	"gesendet_am" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "einreichung" (
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"ergebnis" jsonb NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "einreichung_kasse_id_konto_id_submission_id_pk" PRIMARY KEY("kasse_id","konto_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kasse_id" uuid NOT NULL,
	"art" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"inhalt" "bytea",
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"faellig_ab" timestamp with time zone DEFAULT now() NOT NULL,
	"verfaellt_am" timestamp with time zone,
	"versuche" integer DEFAULT 0 NOT NULL,
	"gesperrt_bis" timestamp with time zone,
	"erledigt_am" timestamp with time zone,
	"aufgegeben_am" timestamp with time zone,
	"anbieter_ref" text,
	"letzter_fehler" text,
	CONSTRAINT "outbox_dedupe_key_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "tageslauf" (
	"aufgabe" text NOT NULL,
	"tag" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tageslauf_aufgabe_tag_pk" PRIMARY KEY("aufgabe","tag")
);
--> statement-breakpoint
CREATE TABLE "zaehler" (
	"schluessel" text NOT NULL,
	"fenster" bigint NOT NULL,
	"anzahl" integer NOT NULL,
	"bis" timestamp with time zone NOT NULL,
	CONSTRAINT "zaehler_schluessel_fenster_pk" PRIMARY KEY("schluessel","fenster")
);
--> statement-breakpoint
CREATE TABLE "gruppenadresse" (
	"kasse_id" uuid NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"gruppe" text NOT NULL,
	"email" text NOT NULL,
	CONSTRAINT "gruppenadresse_kasse_id_mitglied_id_gruppe_email_pk" PRIMARY KEY("kasse_id","mitglied_id","gruppe","email")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"eine" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"demo" boolean NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kasse" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"anschrift" jsonb DEFAULT '{"zeilen":[]}'::jsonb NOT NULL,
	"support_mail" text DEFAULT '' NOT NULL,
	"eingang_mail" text DEFAULT '' NOT NULL,
	"web" text DEFAULT '' NOT NULL,
	"absender_name" text DEFAULT '' NOT NULL,
	"nachricht_monate" integer DEFAULT 12 NOT NULL,
	CONSTRAINT "kasse_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "mitglied" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitgliedsnummer" text NOT NULL,
	"name" text NOT NULL,
	"anschrift" jsonb DEFAULT '{"zeilen":[]}'::jsonb NOT NULL,
	"quittung_ziel" text DEFAULT 'PERSOENLICH' NOT NULL,
	"abgeschaltet" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "mitglied_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "mitglied_nummer" UNIQUE("kasse_id","mitgliedsnummer"),
	CONSTRAINT "mitglied_name" UNIQUE("kasse_id","name")
);
--> statement-breakpoint
CREATE TABLE "mitgliedschaft" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"geschaeftsbereich" text NOT NULL,
	"pnr" text NOT NULL,
	"abr" text NOT NULL,
	"von" date NOT NULL,
	"bis" date,
	"anzeige" text NOT NULL,
	CONSTRAINT "mitgliedschaft_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "mitgliedschaft_nummern" UNIQUE("kasse_id","pnr","abr","geschaeftsbereich")
);
--> statement-breakpoint
CREATE TABLE "anmeldung" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"methode" text NOT NULL,
	"tan_hmac" "bytea",
	"tan_bis" timestamp with time zone,
	"tan_gesendet_am" timestamp with time zone,
	"sendungen" integer DEFAULT 0 NOT NULL,
	"fehlversuche" integer DEFAULT 0 NOT NULL,
	"totp_schluessel" "bytea",
	"bestaetigt_am" timestamp with time zone,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"gueltig_bis" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "konto" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kennung" text NOT NULL,
	"klasse" text NOT NULL,
	"kasse_rolle" text,
	"mitglied_id" uuid,
	"vorname" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"status" text NOT NULL,
	"zweiter_faktor" text NOT NULL,
	"passwort_hash" text,
	"verlauf_salz" "bytea" NOT NULL,
	"totp_schluessel" "bytea",
	"totp_eingerichtet_am" timestamp with time zone,
	"totp_letzter_schritt" integer,
	"rechte" text[] DEFAULT '{}' NOT NULL,
	"gruppen" text[] DEFAULT '{}' NOT NULL,
	"auto_gesperrt_bis" timestamp with time zone,
	"auto_sperren" integer DEFAULT 0 NOT NULL,
	"auto_sperren_seit" timestamp with time zone,
	"fehlversuche" integer DEFAULT 0 NOT NULL,
	"fehlversuche_seit" timestamp with time zone,
	"zweite_fehler" integer DEFAULT 0 NOT NULL,
	"zweite_fehler_seit" timestamp with time zone,
	"letzte_anmeldung_am" timestamp with time zone,
	"fehlversuche_seit_anmeldung" integer DEFAULT 0 NOT NULL,
	"pro_seite" integer DEFAULT 20 NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konto_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "konto_kennung" UNIQUE("kennung")
);
--> statement-breakpoint
CREATE TABLE "listenfilter" (
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"schluessel" uuid DEFAULT gen_random_uuid() NOT NULL,
	"liste" text NOT NULL,
	"werte" text NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listenfilter_kasse_id_konto_id_schluessel_pk" PRIMARY KEY("kasse_id","konto_id","schluessel")
);
--> statement-breakpoint
CREATE TABLE "passwort_verlauf" (
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"gesetzt_am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passwort_verlauf_kasse_id_konto_id_hash_pk" PRIMARY KEY("kasse_id","konto_id","hash")
);
--> statement-breakpoint
CREATE TABLE "sitzung" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"nr" uuid DEFAULT gen_random_uuid() NOT NULL,
	"methode" text NOT NULL,
	"vorige_anmeldung_am" timestamp with time zone,
	"fehlversuche_vorher" integer DEFAULT 0 NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"aktiv_am" timestamp with time zone DEFAULT now() NOT NULL,
	"endet_spaetestens" timestamp with time zone NOT NULL,
	"beendet_am" timestamp with time zone,
	"ende_grund" text
);
--> statement-breakpoint
CREATE TABLE "zugangslink" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"zweck" text NOT NULL,
	"email" text NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"gueltig_bis" timestamp with time zone NOT NULL,
	"benutzt_am" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "datei" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid,
	"konto_id" uuid NOT NULL,
	"name" text NOT NULL,
	"typ" text NOT NULL,
	"groesse" integer NOT NULL,
	"sha256" text NOT NULL,
	"inhalt" "bytea" NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"entwurf_id" uuid,
	"meldung_id" uuid,
	"ereignis_id" uuid,
	CONSTRAINT "datei_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "entwurf" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"konto_id" uuid NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"formular" text NOT NULL,
	"person_id" uuid,
	"werte" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"lebenslauf_version" integer DEFAULT 0 NOT NULL,
	"submission_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"gespeichert_am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entwurf_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "entwurf_einer" UNIQUE NULLS NOT DISTINCT("kasse_id","konto_id","formular","person_id")
);
--> statement-breakpoint
CREATE TABLE "meldung" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"gemeldet_von" text NOT NULL,
	"formular" text NOT NULL,
	"formular_version" integer NOT NULL,
	"person_id" uuid,
	"betreff" text NOT NULL,
	"werte" jsonb NOT NULL,
	"hinweise" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"wirksam_ab" date,
	"zeile_von" date,
	"zeile_bis" date,
	"zeile_text" text NOT NULL,
	"lebenslauf_version" integer NOT NULL,
	"referenz" text NOT NULL,
	"status" text DEFAULT 'uebermittelt' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"bearbeiter_id" uuid,
	"gesendet_am" timestamp with time zone DEFAULT now() NOT NULL,
	"entschieden_am" timestamp with time zone,
	"entschieden_von" uuid,
	CONSTRAINT "meldung_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "meldung_referenz" UNIQUE("kasse_id","referenz")
);
--> statement-breakpoint
CREATE TABLE "meldung_ereignis" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"meldung_id" uuid NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"art" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"konto_id" uuid NOT NULL,
	"urheber" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meldung_ereignis_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "nachricht" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"konto_id" uuid,
	"gruppe" text,
	"richtung" text NOT NULL,
	"referenz" text NOT NULL,
	"bereich" text NOT NULL,
	"thema" text NOT NULL,
	"betreff" text NOT NULL,
	"text" text NOT NULL,
	"meldung_id" uuid,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "nachricht_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "nachricht_gelesen" (
	"kasse_id" uuid NOT NULL,
	"nachricht_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "nachricht_gelesen_kasse_id_konto_id_nachricht_id_pk" PRIMARY KEY("kasse_id","konto_id","nachricht_id")
);
--> statement-breakpoint
CREATE TABLE "referenz" (
	"kasse_id" uuid NOT NULL,
	"referenz" text NOT NULL,
	CONSTRAINT "referenz_kasse_id_referenz_pk" PRIMARY KEY("kasse_id","referenz")
);
--> statement-breakpoint
CREATE TABLE "bestand" (
	"kasse_id" uuid NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"status" text NOT NULL,
	"anzahl" integer NOT NULL,
	CONSTRAINT "bestand_kasse_id_mitglied_id_status_pk" PRIMARY KEY("kasse_id","mitglied_id","status")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"persnr" text NOT NULL,
	"personenart" text DEFAULT 'BEAMTE' NOT NULL,
	"name" text NOT NULL,
	"vorname" text NOT NULL,
	"geburtsdatum" date NOT NULL,
	"beihilfeberechtigt" boolean DEFAULT false NOT NULL,
	"todestag" date,
	"daten" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"lebenslauf_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "person_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "person_persnr" UNIQUE("kasse_id","persnr"),
	CONSTRAINT "person_persnr_form" CHECK ("person"."persnr" ~ '^[1-9][0-9]{0,5}$')
);
--> statement-breakpoint
CREATE TABLE "person_mitglied" (
	"kasse_id" uuid NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"status" text NOT NULL,
	"aktiv_ab" date,
	"pruefen_am" date,
	"schnitt" date NOT NULL,
	"persnr" text NOT NULL,
	"name" text NOT NULL,
	"vorname" text NOT NULL,
	"geburtsdatum" date NOT NULL,
	"beihilfeberechtigt" boolean NOT NULL,
	"name_sort" text NOT NULL,
	"vorname_sort" text NOT NULL,
	"persnr_sort" integer NOT NULL,
	CONSTRAINT "person_mitglied_kasse_id_mitglied_id_person_id_pk" PRIMARY KEY("kasse_id","mitglied_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "zeitscheibe" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"von" date NOT NULL,
	"bis" date,
	"bezeichnung" text NOT NULL,
	"mitgliedschaft_id" uuid,
	"mitglied_id" uuid,
	"traeger_name" text,
	"traeger_art" text,
	"besoldung" text,
	"umfang_z" integer NOT NULL,
	"umfang_n" integer NOT NULL,
	"art" text NOT NULL,
	"zusatz" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"herkunft" uuid,
	"erfasst_am" timestamp with time zone DEFAULT now() NOT NULL,
	"ersetzt_am" timestamp with time zone,
	"ersetzt_durch" uuid,
	CONSTRAINT "zeitscheibe_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "zeitscheibe_i1" CHECK ("zeitscheibe"."bis" is null or "zeitscheibe"."von" <= "zeitscheibe"."bis"),
	CONSTRAINT "zeitscheibe_i6" CHECK ("zeitscheibe"."umfang_n" > 0 and "zeitscheibe"."umfang_z" >= 0 and "zeitscheibe"."umfang_z" <= "zeitscheibe"."umfang_n" and (("zeitscheibe"."umfang_z" = 0) = ("zeitscheibe"."art" = 'BEURLAUBUNG'))),
	CONSTRAINT "zeitscheibe_traeger" CHECK (("zeitscheibe"."mitgliedschaft_id" is null) <> ("zeitscheibe"."traeger_name" is null) and ("zeitscheibe"."mitgliedschaft_id" is null) = ("zeitscheibe"."mitglied_id" is null) and ("zeitscheibe"."traeger_name" is null) = ("zeitscheibe"."traeger_art" is null)),
	CONSTRAINT "zeitscheibe_art" CHECK ("zeitscheibe"."art" in ('DIENST','BEURLAUBUNG','AUSBILDUNG','SONSTIGE'))
);
--> statement-breakpoint
ALTER TABLE "gruppenadresse" ADD CONSTRAINT "gruppenadresse_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mitglied" ADD CONSTRAINT "mitglied_kasse_id_kasse_id_fk" FOREIGN KEY ("kasse_id") REFERENCES "public"."kasse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mitgliedschaft" ADD CONSTRAINT "mitgliedschaft_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anmeldung" ADD CONSTRAINT "anmeldung_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konto" ADD CONSTRAINT "konto_kasse_id_kasse_id_fk" FOREIGN KEY ("kasse_id") REFERENCES "public"."kasse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konto" ADD CONSTRAINT "konto_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listenfilter" ADD CONSTRAINT "listenfilter_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwort_verlauf" ADD CONSTRAINT "passwort_verlauf_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitzung" ADD CONSTRAINT "sitzung_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zugangslink" ADD CONSTRAINT "zugangslink_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entwurf" ADD CONSTRAINT "entwurf_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung" ADD CONSTRAINT "meldung_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung" ADD CONSTRAINT "meldung_kasse_id_person_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","person_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung_ereignis" ADD CONSTRAINT "meldung_ereignis_kasse_id_meldung_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","meldung_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nachricht" ADD CONSTRAINT "nachricht_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nachricht_gelesen" ADD CONSTRAINT "nachricht_gelesen_kasse_id_nachricht_id_nachricht_kasse_id_id_fk" FOREIGN KEY ("kasse_id","nachricht_id") REFERENCES "public"."nachricht"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_kasse_id_kasse_id_fk" FOREIGN KEY ("kasse_id") REFERENCES "public"."kasse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_mitglied" ADD CONSTRAINT "person_mitglied_kasse_id_person_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","person_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_mitglied" ADD CONSTRAINT "person_mitglied_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zeitscheibe" ADD CONSTRAINT "zeitscheibe_kasse_id_person_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","person_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zeitscheibe" ADD CONSTRAINT "zeitscheibe_kasse_id_mitgliedschaft_id_mitgliedschaft_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitgliedschaft_id") REFERENCES "public"."mitgliedschaft"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_unverkettet" ON "audit_ereignis" USING btree ("kasse_id","nr") WHERE folge is null;--> statement-breakpoint
CREATE INDEX "audit_objekt" ON "audit_ereignis" USING btree ("kasse_id","objekt_art","objekt_id");--> statement-breakpoint
CREATE INDEX "demo_mail_an" ON "demo_mail" USING btree ("an","gesendet_am");--> statement-breakpoint
CREATE INDEX "einreichung_alter" ON "einreichung" USING btree ("am");--> statement-breakpoint
CREATE INDEX "outbox_faellig" ON "outbox" USING btree ("faellig_ab") WHERE erledigt_am is null and aufgegeben_am is null;--> statement-breakpoint
CREATE INDEX "outbox_erledigt" ON "outbox" USING btree ("erledigt_am") WHERE erledigt_am is not null;--> statement-breakpoint
CREATE INDEX "zaehler_bis" ON "zaehler" USING btree ("bis");--> statement-breakpoint
CREATE INDEX "mitgliedschaft_mitglied" ON "mitgliedschaft" USING btree ("kasse_id","mitglied_id");--> statement-breakpoint
CREATE INDEX "anmeldung_konto" ON "anmeldung" USING btree ("kasse_id","konto_id");--> statement-breakpoint
CREATE INDEX "anmeldung_ablauf" ON "anmeldung" USING btree ("gueltig_bis");--> statement-breakpoint
CREATE INDEX "konto_mitglied" ON "konto" USING btree ("kasse_id","mitglied_id");--> statement-breakpoint
CREATE INDEX "sitzung_konto" ON "sitzung" USING btree ("kasse_id","konto_id");--> statement-breakpoint
CREATE INDEX "sitzung_ablauf" ON "sitzung" USING btree ("endet_spaetestens");--> statement-breakpoint
CREATE INDEX "zugangslink_konto" ON "zugangslink" USING btree ("kasse_id","konto_id","zweck");--> statement-breakpoint
CREATE INDEX "datei_entwurf" ON "datei" USING btree ("kasse_id","entwurf_id") WHERE entwurf_id is not null;--> statement-breakpoint
CREATE INDEX "datei_meldung" ON "datei" USING btree ("kasse_id","meldung_id") WHERE meldung_id is not null;--> statement-breakpoint
CREATE INDEX "datei_ereignis" ON "datei" USING btree ("kasse_id","ereignis_id") WHERE ereignis_id is not null;--> statement-breakpoint
CREATE INDEX "entwurf_alter" ON "entwurf" USING btree ("gespeichert_am");--> statement-breakpoint
CREATE INDEX "meldung_eingang" ON "meldung" USING btree ("kasse_id","gesendet_am","id") WHERE status in ('uebermittelt','in_bearbeitung','rueckfrage');--> statement-breakpoint
CREATE INDEX "meldung_alle" ON "meldung" USING btree ("kasse_id","gesendet_am","id");--> statement-breakpoint
CREATE INDEX "meldung_person" ON "meldung" USING btree ("kasse_id","person_id");--> statement-breakpoint
CREATE INDEX "meldung_mitglied" ON "meldung" USING btree ("kasse_id","mitglied_id","gesendet_am","id");--> statement-breakpoint
CREATE INDEX "meldung_ereignis_meldung" ON "meldung_ereignis" USING btree ("kasse_id","meldung_id","am");--> statement-breakpoint
CREATE INDEX "nachricht_konto" ON "nachricht" USING btree ("kasse_id","konto_id","am","id") WHERE konto_id is not null;--> statement-breakpoint
CREATE INDEX "nachricht_gruppe" ON "nachricht" USING btree ("kasse_id","mitglied_id","gruppe","am","id") WHERE gruppe is not null;--> statement-breakpoint
CREATE INDEX "nachricht_referenz" ON "nachricht" USING btree ("kasse_id","referenz");--> statement-breakpoint
CREATE INDEX "pm_name" ON "person_mitglied" USING btree ("kasse_id","mitglied_id","name_sort","vorname_sort","person_id");--> statement-breakpoint
CREATE INDEX "pm_vorname" ON "person_mitglied" USING btree ("kasse_id","mitglied_id","vorname_sort","name_sort","person_id");--> statement-breakpoint
CREATE INDEX "pm_persnr" ON "person_mitglied" USING btree ("kasse_id","mitglied_id","persnr_sort","person_id");--> statement-breakpoint
CREATE INDEX "pm_geburt" ON "person_mitglied" USING btree ("kasse_id","mitglied_id","geburtsdatum","person_id");--> statement-breakpoint
CREATE INDEX "pm_beihilfe" ON "person_mitglied" USING btree ("kasse_id","mitglied_id","beihilfeberechtigt","name_sort","vorname_sort","person_id");--> statement-breakpoint
CREATE INDEX "pm_person" ON "person_mitglied" USING btree ("kasse_id","person_id");--> statement-breakpoint
CREATE INDEX "pm_pruefen" ON "person_mitglied" USING btree ("pruefen_am") WHERE pruefen_am is not null;--> statement-breakpoint
CREATE INDEX "zeitscheibe_person" ON "zeitscheibe" USING btree ("kasse_id","person_id") WHERE ersetzt_am is null;