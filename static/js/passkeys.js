/* A form with data-passkey asks the browser for a passkey, and is sent with what that answers.
   Without scripts it stays hidden: a password and a code do the same. */
(() => {
  const form = document.querySelector("form[data-passkey]");
  const forms = window.allauth && window.allauth.webauthn.forms;
  if (!form || !forms || !window.PublicKeyCredential) return;

  const failed = form.querySelector("[data-passkey-failed]");
  const ids = { credential: "id_credential", data: "passkey-data" };
  const button = "passkey-button";
  const begin = {
    "sign-in": () => forms.loginForm({ ids: { credential: ids.credential, login: button } }),
    add: () => forms.addForm({ ids: { ...ids, add: button, passwordless: "id_passwordless" } }),
    confirm: () => forms.authenticateForm({ ids: { ...ids, authenticate: button } }),
  };
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    failed.hidden = false;
  });
  begin[form.dataset.passkey]();
  form.hidden = false;
})();
