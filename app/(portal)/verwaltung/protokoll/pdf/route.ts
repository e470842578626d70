import { pdfWeg } from "../ausgabe";

export const GET = pdfWeg();
