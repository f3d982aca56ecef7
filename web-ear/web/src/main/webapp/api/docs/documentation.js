// Everything comes from this server; the content security policy allows nothing else.
window.SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
  // Whoever has signed in at /sign-in/ can try calls: what changes something needs this header beside the cookies.
  requestInterceptor: (request) => {
    const proof = document.cookie.split('; ').find((cookie) => cookie.startsWith('__Host-daybook-csrf='));
    if (proof) {
      request.headers['X-CSRF-Token'] = proof.slice(proof.indexOf('=') + 1);
    }
    return request;
  },
});
