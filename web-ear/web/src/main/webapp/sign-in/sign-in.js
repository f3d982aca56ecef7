// Signing in with cookies that no script can read, and setting a password by link. Everything comes from this server.
(() => {
  'use strict';

  const API = '/api/v1/auth';
  const CSRF_COOKIE = '__Host-daybook-csrf';

  const GERMAN = {
    signInTitle: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    reveal: 'Passwort anzeigen',
    conceal: 'Passwort verbergen',
    signInAction: 'Anmelden',
    forgotten: 'Passwort vergessen?',
    forgottenText: 'Nennen Sie uns Ihre Adresse. Ihre Administration schickt Ihnen einen Link, wenn es ein Konto gibt.',
    forgottenAction: 'Link anfordern',
    forgottenDone: 'Ihre Bitte ist vermerkt.',
    insideTitle: 'Sie sind angemeldet',
    docs: 'Dokumentation der Schnittstelle (englisch)',
    signOut: 'Abmelden',
    linkTitle: 'Passwort festlegen',
    rules: 'Mindestens 8 Zeichen, und kein Passwort, das viele verwenden. Einige Wörter sind leicht zu merken und schwer zu erraten.',
    newPassword: 'Neues Passwort',
    linkAction: 'Passwort speichern',
    linkDone: 'Ihr Passwort ist gespeichert',
    toSignIn: 'Weiter zur Anmeldung',
    missing: 'Bitte füllen Sie dieses Feld aus.',
    wrong: 'Adresse und Passwort passen nicht zusammen, oder das Konto ist gesperrt.',
    tooOften: 'Zu viele Versuche. Bitte warten Sie {0} Sekunden.',
    badLink: 'Dieser Link gilt nicht mehr. Bitten Sie Ihre Administration um einen neuen.',
    badPassword: 'Dieses Passwort geht nicht: Es ist zu kurz, zu lang, zu verbreitet oder Ihre Adresse.',
    ssoAction: 'Mit {0} anmelden',
    ssoFailed: 'Die Anmeldung auf diesem Weg hat nicht geklappt. Versuchen Sie es noch einmal, oder fragen Sie Ihre Administration.',
    ssoUnavailable: 'Die Anmeldung auf diesem Weg geht gerade nicht. Bitte versuchen Sie es später noch einmal.',
    notKept: 'Ihr Browser hat die Anmeldung nicht behalten. Rufen Sie diese Seite mit https auf und erlauben Sie Cookies.',
    unavailable: 'Daybook antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  };

  const ENGLISH = {
    conceal: 'Hide password',
    forgottenDone: 'Your wish has been noted.',
    missing: 'Please fill in this field.',
    wrong: 'Address and password do not fit together, or the account is disabled.',
    tooOften: 'Too many attempts. Please wait {0} seconds.',
    badLink: 'This link does not work any more. Ask your administrator for a new one.',
    badPassword: 'This password cannot be used: it is too short, too long, too common, or your address.',
    ssoAction: 'Sign in with {0}',
    ssoFailed: 'Signing in that way did not work. Try it again, or ask your administrator.',
    ssoUnavailable: 'Signing in that way is not possible at the moment. Please try it later.',
    notKept: 'Your browser did not keep the sign-in. Open this page with https and allow cookies.',
    unavailable: 'Daybook does not answer at the moment. Please try again shortly.',
  };

  const german = (navigator.language || 'en').toLowerCase().startsWith('de');
  const byId = (id) => document.getElementById(id);

  function translate() {
    for (const element of document.querySelectorAll('[data-text]')) {
      const key = element.dataset.text;
      ENGLISH[key] = ENGLISH[key] || element.textContent;
      if (german) {
        element.textContent = GERMAN[key];
      }
    }
    if (german) {
      document.documentElement.lang = 'de';
      document.title = `${document.querySelector('h1').textContent} – Daybook`;
    }
  }

  function text(key, value) {
    return (german ? GERMAN : ENGLISH)[key].replace('{0}', value);
  }

  function csrfToken() {
    const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${CSRF_COOKIE}=`));
    return pair ? pair.slice(CSRF_COOKIE.length + 1) : '';
  }

  async function call(method, path, body) {
    const headers = { Accept: 'application/json' };
    if (path === '/login') {
      headers['X-Daybook-Session'] = 'cookie';
    } else if (method !== 'GET' && csrfToken()) {
      headers['X-CSRF-Token'] = csrfToken();
    }
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    const answer = await fetch(API + path, {
      method,
      headers,
      body: body ? JSON.stringify(body) : undefined,
      credentials: 'same-origin',
      cache: 'no-store',
    });
    const json = (answer.headers.get('Content-Type') || '').includes('json');
    return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), body: json ? await answer.json() : {} };
  }

  function explain(answer) {
    if (answer.status === 429) {
      return text('tooOften', answer.retryAfter || '60');
    }
    return text(answer.status === 401 || answer.status === 400 ? 'wrong' : 'unavailable');
  }

  function show(message) {
    const place = byId('message');
    place.textContent = message;
    place.hidden = !message;
    if (message) {
      place.focus();
    }
  }

  function mark(input, message) {
    const place = byId(`${input.id}-error`);
    place.textContent = message;
    place.hidden = !message;
    if (message) {
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
  }

  /** Marks empty fields and puts the focus on the first one; whether there was none. */
  function isFilled(form) {
    const inputs = [...form.querySelectorAll('input')];
    inputs.forEach((input) => mark(input, input.value ? '' : text('missing')));
    const first = inputs.find((input) => !input.value);
    if (first) {
      first.focus();
    }
    return !first;
  }

  function onSubmit(id, action) {
    const form = byId(id);
    if (!form) {
      return;
    }
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      show('');
      if (!isFilled(form)) {
        return;
      }
      const button = form.querySelector('[type=submit]');
      button.disabled = true;
      try {
        await action(form);
      } catch {
        show(text('unavailable'));
      } finally {
        button.disabled = false;
      }
    });
  }

  function enter(focus) {
    byId('entrance').hidden = true;
    byId('inside').hidden = false;
    if (focus) {
      byId('welcome').focus();
    }
  }

  /** Shows who is signed in, refreshing the session if that is needed; whether somebody is. */
  async function showWho(focus) {
    let me = await call('GET', '/me');
    if (me.status === 401 && csrfToken() && (await call('POST', '/refresh')).status === 200) {
      me = await call('GET', '/me');
    }
    if (me.status !== 200) {
      return false;
    }
    byId('who').textContent = `${me.body.name} (${me.body.email})`;
    enter(focus);
    return true;
  }

  async function signIn(form) {
    const answer = await call('POST', '/login', { email: form.email.value.trim(), password: form.password.value });
    form.password.value = '';
    if (answer.status !== 200) {
      show(explain(answer));
    } else if (!(await showWho(true))) {
      show(text('notKept'));
    }
  }

  async function offerSingleSignOn() {
    const answer = await call('GET', '/sso');
    if (answer.status === 200 && answer.body.enabled) {
      byId('sso-action').textContent = text('ssoAction', answer.body.name);
      byId('sso').hidden = false;
    }
  }

  /** Says what went wrong at the identity provider or on the way back, once. */
  function explainSingleSignOn() {
    const outcome = new URLSearchParams(window.location.search).get('sso');
    if (outcome) {
      window.history.replaceState(null, '', window.location.pathname);
      show(text(outcome === 'unavailable' ? 'ssoUnavailable' : 'ssoFailed'));
    }
  }

  async function askForLink(form) {
    const answer = await call('POST', '/reset-requests', { email: form.email.value.trim() });
    byId('reset-done').textContent = answer.status === 202 ? text('forgottenDone') : explain(answer);
  }

  async function signOut() {
    await call('POST', '/logout');
    window.location.replace('/sign-in/');
  }

  /** The token behind #; taken out of the address bar, so that it is not left in the history. */
  function takeToken() {
    const token = window.location.hash.slice(1);
    window.history.replaceState(null, '', window.location.pathname);
    return token;
  }

  function redeem(token) {
    return async (form) => {
      const answer = await call('POST', '/links/redeem', { token: token || '-', password: form.password.value });
      if (answer.status === 204) {
        enter(true);
        return;
      }
      const pointers = (answer.body.errors || []).map((error) => error.pointer);
      if (answer.status === 400 && pointers.includes('/password') && !pointers.includes('/token')) {
        mark(form.password, text('badPassword'));
        form.password.focus();
      } else {
        show(answer.status === 400 ? text('badLink') : explain(answer));
      }
    };
  }

  function prepareReveal() {
    for (const button of document.querySelectorAll('[data-reveals]')) {
      button.addEventListener('click', () => {
        const input = byId(button.dataset.reveals);
        const revealed = input.type === 'password';
        input.type = revealed ? 'text' : 'password';
        button.textContent = text(revealed ? 'conceal' : 'reveal');
      });
    }
  }

  translate();
  prepareReveal();
  if (document.querySelector('main').dataset.page === 'link') {
    onSubmit('redeem', redeem(takeToken()));
  } else {
    onSubmit('sign-in', signIn);
    onSubmit('reset', askForLink);
    byId('sign-out').addEventListener('click', () => signOut().catch(() => show(text('unavailable'))));
    explainSingleSignOn();
    // Without it there are still the address and the password.
    offerSingleSignOn().catch(() => { byId('sso').hidden = true; });
    if (csrfToken()) {
      showWho(false).catch(() => show(text('unavailable')));
    }
  }
})();
