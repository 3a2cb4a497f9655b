// Before textual.js begins, at the load of the window: the terminal's socket is beside the page.
const terminal = document.getElementById("terminal");
terminal.dataset.sessionWebsocketUrl = new URL("ws", location.href).href.replace(/^http/, "ws");

document.querySelector("button").onclick = () => location.reload();
window.addEventListener("load", () => terminal.querySelector("textarea").focus());
