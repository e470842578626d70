import { expect, it } from "vitest";
import { istUuid } from "./kennung";

it.each(["9b2e5c1a-0000-4000-8000-000000000000", crypto.randomUUID()])(
  "%s ist eine UUID",
  (text) => {
    expect(istUuid(text)).toBe(true);
  },
);

it.each([
  "",
  "x",
  "-".repeat(36),
  "a".repeat(36),
  "9b2e5c1a00004000800000000000000000000",
  "9B2E5C1A-0000-4000-8000-000000000000",
  " 9b2e5c1a-0000-4000-8000-000000000000",
  "9b2e5c1a-0000-4000-8000-000000000000\n",
  "{9b2e5c1a-0000-4000-8000-000000000000}",
])("%j ist keine", (text) => {
  expect(istUuid(text)).toBe(false);
});
