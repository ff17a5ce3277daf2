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

/*
 * Turns the pages of the wall and brings them up to date. Without it all pages stand below one another.
 */
(function () {
    'use strict';

    var TURN = 12 * 1000;
    var REFRESH = 60 * 1000;
    var AWAKE = 4 * 1000;
    var wall = document.querySelector('[data-wall]');
    if (!wall) {
        return;
    }
    var holder = wall.querySelector('[data-pages]');
    var notice = wall.querySelector('[data-notice]');
    var pause = wall.querySelector('[data-act="pause"]');
    var state = wall.getAttribute('data-state');
    var current = 0;
    var paused = false;
    var turning = null;
    var sleeping = null;

    function pages() {
        return Array.prototype.slice.call(holder.querySelectorAll('[data-page]'));
    }

    function show(number) {
        var all = pages();
        if (!all.length) {
            return;
        }
        current = (number + all.length) % all.length;
        all.forEach(function (page, at) {
            page.hidden = at !== current;
        });
    }

    function plan() {
        window.clearTimeout(turning);
        if (!paused) {
            turning = window.setTimeout(function () {
                show(current + 1);
                plan();
            }, Number(wall.getAttribute('data-turn')) || TURN);
        }
    }

    function turn(by) {
        show(current + by);
        plan();
    }

    function rest(on) {
        paused = on;
        pause.setAttribute('aria-pressed', String(on));
        plan();
    }

    function fullscreen() {
        if (document.fullscreenElement) {
            document.exitFullscreen();
        } else if (document.documentElement.requestFullscreen) {
            document.documentElement.requestFullscreen();
        }
    }

    function wake() {
        document.body.classList.add('is-awake');
        window.clearTimeout(sleeping);
        sleeping = window.setTimeout(function () {
            document.body.classList.remove('is-awake');
        }, AWAKE);
    }

    function say(word) {
        notice.hidden = !word;
        notice.textContent = word ? wall.querySelector('[data-word="' + word + '"]').textContent : '';
    }

    /** The answer may be: the same as before, new pages, a screen that was stopped, or a person who is signed out. */
    function refresh() {
        fetch(wall.getAttribute('data-source'), {
            credentials: 'same-origin',
            cache: 'no-store',
            headers: {'If-None-Match': '"' + state + '"', 'X-Requested-With': 'XMLHttpRequest', 'Accept': 'text/html'}
        }).then(function (response) {
            if (response.status === 304) {
                say(null);
                return null;
            }
            if (response.status === 204) {
                holder.textContent = '';
                state = '';
                say('stopped');
                return null;
            }
            if (response.status === 401 || response.status === 403 || response.redirected) {
                say('signedOut');
                return null;
            }
            if (!response.ok) {
                say('offline');
                return null;
            }
            return response.text().then(function (html) {
                var fresh = new DOMParser().parseFromString(html, 'text/html');
                state = (response.headers.get('ETag') || '').replace(/^W\//, '').replace(/"/g, '');
                holder.textContent = '';
                Array.prototype.slice.call(fresh.body.childNodes).forEach(function (node) {
                    holder.appendChild(document.importNode(node, true));
                });
                show(Math.min(current, Math.max(pages().length - 1, 0)));
                say(null);
            });
        }).catch(function () {
            say('offline');
        }).then(function () {
            window.setTimeout(refresh, Number(wall.getAttribute('data-refresh')) || REFRESH);
        });
    }

    wall.addEventListener('click', function (event) {
        var act = event.target instanceof Element && event.target.closest('[data-act]');
        if (act) {
            switch (act.getAttribute('data-act')) {
                case 'previous': turn(-1); break;
                case 'next': turn(1); break;
                case 'pause': rest(!paused); break;
                default: fullscreen();
            }
        }
    });
    document.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        if (event.key === 'ArrowRight' || event.key === 'PageDown') {
            turn(1);
        } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
            turn(-1);
        } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement)) {
            rest(!paused);
        } else if (event.key === 'f' || event.key === 'F') {
            fullscreen();
        } else {
            wake();
            return;
        }
        event.preventDefault();
        wake();
    });
    document.addEventListener('mousemove', wake);

    document.documentElement.classList.add('is-turning');
    show(0);
    plan();
    window.setTimeout(refresh, Number(wall.getAttribute('data-refresh')) || REFRESH);
})();
