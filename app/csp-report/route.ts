import { offeneRoute } from "@/lib/auth";
import { log } from "@/lib/log";

const HOECHSTENS_BYTES = 10_240;

/** Nimmt Verstöße gegen die Inhaltsrichtlinie entgegen und vermerkt nur, welche Regel gebrochen wurde. */
export const POST = offeneRoute(async (req) => {
  const text =
    Number(req.headers.get("content-length") ?? HOECHSTENS_BYTES + 1) <= HOECHSTENS_BYTES
      ? await req.text()
      : "";
  const regel = /"(?:effective-directive|effectiveDirective)"\s*:\s*"([a-z-]{1,40})"/.exec(
    text,
  )?.[1];
  if (regel) log.warnung("csp-verstoss", { regel });
  return new Response(null, { status: 204 });
});
