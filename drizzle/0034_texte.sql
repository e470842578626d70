CREATE TABLE "anliegen" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"art" text NOT NULL,
	"referenz" text NOT NULL,
	"schluessel" uuid NOT NULL,
	"bereich" text DEFAULT '' NOT NULL,
	"thema" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"konto_id" uuid,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	"antwort_bis" date,
	"erledigt_am" timestamp with time zone,
	"erledigt_von" uuid,
	CONSTRAINT "anliegen_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "anliegen_schluessel" UNIQUE("kasse_id","schluessel"),
	CONSTRAINT "anliegen_referenz" UNIQUE("kasse_id","referenz")
);
--> statement-breakpoint
CREATE TABLE "faq_stimme" (
	"kasse_id" uuid NOT NULL,
	"frage" text NOT NULL,
	"ja" integer DEFAULT 0 NOT NULL,
	"nein" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "faq_stimme_kasse_id_frage_pk" PRIMARY KEY("kasse_id","frage")
);
--> statement-breakpoint
CREATE TABLE "textentwurf" (
	"kasse_id" uuid NOT NULL,
	"seite" text NOT NULL,
	"inhalt" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"geaendert_am" timestamp with time zone DEFAULT now() NOT NULL,
	"konto_id" uuid NOT NULL,
	CONSTRAINT "textentwurf_kasse_id_seite_pk" PRIMARY KEY("kasse_id","seite")
);
--> statement-breakpoint
CREATE TABLE "textfassung" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"seite" text NOT NULL,
	"fassung" integer NOT NULL,
	"inhalt" text NOT NULL,
	"anlass" text NOT NULL,
	"gueltig_ab" date NOT NULL,
	"zustimmung" boolean DEFAULT false NOT NULL,
	"zustimmung_bis" date,
	"veroeffentlicht_am" timestamp with time zone DEFAULT now() NOT NULL,
	"konto_id" uuid NOT NULL,
	CONSTRAINT "textfassung_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "textfassung_nummer" UNIQUE("kasse_id","seite","fassung")
);
--> statement-breakpoint
CREATE TABLE "zustimmung" (
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"seite" text NOT NULL,
	"fassung" integer NOT NULL,
	"text_hash" "bytea" NOT NULL,
	"weg" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zustimmung_kasse_id_konto_id_seite_fassung_pk" PRIMARY KEY("kasse_id","konto_id","seite","fassung")
);
--> statement-breakpoint
ALTER TABLE "sitzung" ADD COLUMN "geraet" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sitzung" ADD COLUMN "bedingungen_offen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "anliegen" ADD CONSTRAINT "anliegen_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anliegen" ADD CONSTRAINT "anliegen_kasse_id_erledigt_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","erledigt_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "textentwurf" ADD CONSTRAINT "textentwurf_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "textfassung" ADD CONSTRAINT "textfassung_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zustimmung" ADD CONSTRAINT "zustimmung_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anliegen_am" ON "anliegen" USING btree ("kasse_id","am");