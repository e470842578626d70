ALTER TABLE "kasse" ADD COLUMN "pruefung_monate" integer DEFAULT 6 NOT NULL;--> statement-breakpoint
ALTER TABLE "kasse" ADD COLUMN "pruefung_frist_tage" integer DEFAULT 42 NOT NULL;--> statement-breakpoint
ALTER TABLE "kasse" ADD COLUMN "pruefung_ab" date DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "rechte_bestaetigt_am" timestamp with time zone DEFAULT now() NOT NULL;