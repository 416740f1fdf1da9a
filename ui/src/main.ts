import "@fontsource-variable/source-sans-3/wght.css";
import "./look/tokens.css";
import "./look/base.css";
import { mount } from "svelte";
import { provide } from "./backend/backend";
import App from "./shell/App.svelte";

// No await at the top level: a screen that is loaded while WebKit still evaluates this file would be used half made.
async function start(): Promise<void> {
  // In a plain browser, during development, a backend in memory stands in; it is not part of what ships.
  if (import.meta.env.MODE === "production" || "__TAURI_INTERNALS__" in window) {
    provide((await import("./backend/tauri")).tauri);
  } else {
    const { fakeForBrowser } = await import("./backend/fake/browser");
    provide(fakeForBrowser(location.search));
  }
  mount(App, { target: document.getElementById("app")! });
}

void start();
