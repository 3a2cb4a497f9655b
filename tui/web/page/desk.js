// Before textual.js begins, at the load of the window: the terminal's socket is beside the page.
const terminal = document.getElementById("terminal");
terminal.dataset.sessionWebsocketUrl = new URL("ws", location.href).href.replace(/^http/, "ws");

document.querySelector("button").onclick = () => location.reload();
window.addEventListener("load", () => terminal.querySelector("textarea").focus());

// Why the server closed the desk stands in the reason of the closing, which textual.js does not show.
window.WebSocket = class extends WebSocket {
    constructor(address) {
        super(address);
        this.addEventListener("close", (closed) => {
            document.querySelector(".why").textContent = closed.reason;
        });
    }
};
