import { csvWeg } from "../../../verwaltung/protokoll/ausgabe";

export const GET = csvWeg();
