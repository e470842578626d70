CREATE TABLE "auskunft" (
	"kennung_hmac" "bytea" PRIMARY KEY NOT NULL,
	"geburt_hmac" "bytea" NOT NULL,
	"inhalt" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"geaendert_am" timestamp with time zone DEFAULT now() NOT NULL,
	"gueltig_bis" date NOT NULL,
	"fehlversuche" integer DEFAULT 0 NOT NULL,
	"gesperrt_bis" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "auskunft_ablauf" ON "auskunft" USING btree ("gueltig_bis");