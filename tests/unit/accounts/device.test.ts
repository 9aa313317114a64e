import { expect, test } from "vitest";
import { deviceOf } from "#lib/accounts/device.ts";

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox windows"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    "edge windows",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
    "chrome android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1",
    "safari ios",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Safari/605.1",
    "safari macos",
  ],
  ["", "other other"],
  ["<script>", "other other"],
])("of %j only family and system are kept", (userAgent, browser) => {
  expect(deviceOf(userAgent, "").browser).toBe(browser);
});

test.each([
  ["203.0.113.77", "203.0.113.*"],
  ["::ffff:203.0.113.77", "203.0.113.*"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::*"],
  ["2001:db8::1", "2001:db8::*"],
  ["::1", "::*"],
  ["unknown", ""],
  ["<b>:", ""],
])("the address %j is kept as %j", (address, kept) => {
  expect(deviceOf("", address).address).toBe(kept);
});
