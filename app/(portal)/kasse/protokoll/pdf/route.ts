import { pdfWeg } from "../../../verwaltung/protokoll/ausgabe";

export const GET = pdfWeg();
