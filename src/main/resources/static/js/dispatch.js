/*
 * The meeting on the projector: arrow keys turn the pages, decisions are saved when a field is left. Everything works without it,
 * by links and the button.
 */
(function () {
    'use strict';

    function meta(name) {
        var element = document.querySelector('meta[name="' + name + '"]');
        return element ? element.getAttribute('content') : '';
    }

    function isTyping(target) {
        return target instanceof Element && Boolean(target.closest('input, select, textarea, button, dialog'));
    }

    document.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) {
            return;
        }
        var link = null;
        if (event.key === 'ArrowRight' || event.key === 'PageDown') {
            link = document.querySelector('[data-stage] [data-next]');
        } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
            link = document.querySelector('[data-stage] [data-prev]');
        }
        if (link) {
            event.preventDefault();
            link.click();
        }
    });

    document.addEventListener('click', function (event) {
        if (event.target instanceof Element && event.target.closest('[data-fullscreen]')) {
            if (document.fullscreenElement) {
                document.exitFullscreen();
            } else if (document.documentElement.requestFullscreen) {
                document.documentElement.requestFullscreen();
            }
        }
    });

    document.addEventListener('htmx:afterSettle', function () {
        window.scrollTo(0, 0);
    });

    function tell(form, word, text) {
        var state = form.querySelector('[data-state]');
        state.classList.toggle('is-wrong', Boolean(text) || word === 'failed');
        state.textContent = text || form.querySelector('[data-word="' + word + '"]').textContent;
    }

    /** One request at a time for each form; what is typed meanwhile is sent after it, with the version that came back. */
    function save(form) {
        if (!form.elements.text.value.trim()) {
            return;
        }
        if (form.saving) {
            form.again = true;
            return;
        }
        form.saving = true;
        tell(form, 'saving');
        var headers = {'X-Requested-With': 'XMLHttpRequest', 'Accept': 'application/json'};
        headers[meta('csrf-header')] = meta('csrf-token');
        fetch(form.action, {
            method: 'POST',
            credentials: 'same-origin',
            keepalive: true,
            headers: headers,
            body: new URLSearchParams(new FormData(form))
        }).then(function (response) {
            return response.json().then(function (answer) {
                if (response.ok) {
                    var around = form.closest('.decision') || form;
                    Array.prototype.forEach.call(around.querySelectorAll('[data-version]'), function (version) {
                        version.value = answer.version;
                    });
                    tell(form, 'saved');
                } else {
                    tell(form, 'failed', answer.message);
                }
            });
        }).catch(function () {
            tell(form, 'failed');
        }).then(function () {
            form.saving = false;
            if (form.again) {
                form.again = false;
                save(form);
            }
        });
    }

    document.addEventListener('change', function (event) {
        var form = event.target instanceof Element && event.target.closest('form[data-decision]');
        if (form && !form.hasAttribute('data-closed')) {
            save(form);
        }
    });
})();
