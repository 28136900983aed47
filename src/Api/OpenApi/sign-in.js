// Swagger UI signs in with the token that POST /dev/tokens has just answered, as if it had been pasted into Authorize.
(() => {
    const plainFetch = window.fetch;
    window.fetch = async (...request) => {
        const answer = await plainFetch(...request);
        if (answer.ok && new URL(answer.url).pathname === '/dev/tokens') {
            const { token } = await answer.clone().json();
            window.ui.preauthorizeApiKey('bearer', token);
        }
        return answer;
    };
})();
