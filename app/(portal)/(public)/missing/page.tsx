/** What the web server shows, under status 404, for an address that leads to nothing (scripts/web/not-found-page.ts). */
export { default } from "../../not-found.tsx";
