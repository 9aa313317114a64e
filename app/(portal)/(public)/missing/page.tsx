/** The page that the web server shows, with status 404, for an unknown address (scripts/web/not-found-page.ts). */
export { default } from "../../not-found.tsx";
