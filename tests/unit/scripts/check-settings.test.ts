import { describe, expect, it } from "vitest";
import { parseEnv } from "#lib/platform/env.ts";
import { settingProblems } from "#scripts/stack/check-settings.ts";

describe("a configuration at start", () => {
  it("may be empty, in which case every service is a sandbox", () => {
    expect(settingProblems({})).toEqual([]);
  });

  it("names the missing one of two Stripe variables", () => {
    expect(settingProblems({ STRIPE_SECRET_KEY: "sk_test_x" }).join()).toContain("STRIPE_WEBHOOK_SECRET");
    expect(settingProblems({ STRIPE_WEBHOOK_SECRET: "whsec_x" }).join()).toContain("STRIPE_SECRET_KEY");
  });

  it("names what a bucket or a folder still needs", () => {
    expect(settingProblems({ FILES_DRIVER: "s3" }).join()).toContain("FILES_S3_BUCKET");
    expect(settingProblems({ FILES_DRIVER: "fs" }).join()).toContain("FILES_LOCATION");
    expect(settingProblems({ FILES_S3_BUCKET: "b" }).join()).toContain("FILES_S3_REGION");
  });

  it("treats an empty variable as unset", () => {
    expect(settingProblems({ STRIPE_SECRET_KEY: "", STRIPE_WEBHOOK_SECRET: "" })).toEqual([]);
  });
});

describe("the configuration of a process", () => {
  const whole = {
    DATABASE_URL: "postgresql://portal:hidden@127.0.0.1/portal",
    APP_URL: "https://portal.example",
    AUTH_SECRET: "x".repeat(32),
    SMTP_URL: "smtp://127.0.0.1:25",
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_WEBHOOK_SECRET: "whsec_1",
    FILES_LOCATION: "files",
    KEYS_LOCATION: "keys",
  };

  it("is accepted when it is complete", () => {
    expect(parseEnv(whole).APP_URL).toBe("https://portal.example");
  });

  it.each([
    ["DATABASE_URL", "mysql://portal:hidden@127.0.0.1/portal"],
    ["SMTP_URL", "http://hidden"],
    ["APP_URL", "portal.example"],
    ["STRIPE_SECRET_KEY", "pk_hidden"],
    ["AUTH_SECRET", "hidden"],
  ])("names %s when it is wrong, and never repeats it", (name, value) => {
    const read = () => parseEnv({ ...whole, [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow(/hidden/);
  });
});
