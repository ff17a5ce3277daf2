/*
 * What every page shares: tokens for htmx, navigation on narrow windows, questions before final acts, no double sending, a word
 * before unsaved work is left, and signing in again without losing it. Every page works without this file.
 */
(function () {
    'use strict';

    var IDLE_BEFORE_CHECK = 10 * 60 * 1000;
    var root = document.documentElement;
    var lastAnswer = Date.now();

    function meta(name) {
        var element = document.querySelector('meta[name="' + name + '"]');
        return element ? element.getAttribute('content') : '';
    }

    function url(path) {
        return meta('base-path').replace(/\/$/, '') + path;
    }

    function closest(event, selector) {
        return event.target instanceof Element ? event.target.closest(selector) : null;
    }

    function openDialog(dialog) {
        if (dialog && !dialog.open) {
            if (dialog.showModal) {
                dialog.showModal();
            } else {
                dialog.setAttribute('open', '');
            }
        }
    }

    function closeDialog(dialog) {
        if (dialog.close) {
            dialog.close();
        } else {
            dialog.removeAttribute('open');
        }
    }

    /* ---- Requests of scripts ---- */

    /**
     * fetch with the CSRF token; a request that met an ended session waits until the person has signed in again. Who did so in
     * another window already is not asked: only the token is out of date.
     */
    function request(path, options, again) {
        var settings = Object.assign({credentials: 'same-origin'}, options || {});
        var headers = new Headers(settings.headers || {});
        headers.set('X-Requested-With', 'XMLHttpRequest');
        if (meta('csrf-header')) {
            headers.set(meta('csrf-header'), meta('csrf-token'));
        }
        settings.headers = headers;
        return fetch(path, settings).then(function (response) {
            var out = isSignedOut(response.status, response.url, response.redirected);
            if (out || response.status === 403 && settings.method === 'POST' && !again) {
                return session().then(function (state) {
                    return state === 'in' ? null : askToSignIn(state);
                }).then(function () {
                    return request(path, options, true);
                });
            }
            lastAnswer = Date.now();
            return response;
        });
    }

    function isSignedOut(status, address, redirected) {
        return status === 401 || Boolean(redirected) && new URL(address, location.href).pathname === url('/login');
    }

    /** Says that something was not done: in the words given, or why: 'offline', 'large', 'unknown'. */
    function fail(text, why) {
        var dialog = document.getElementById('failure-dialog');
        if (!dialog) {
            return;
        }
        dialog.querySelector('[data-failure-text]').textContent = text || '';
        ['offline', 'large', 'unknown'].forEach(function (reason) {
            dialog.querySelector('[data-failure-' + reason + ']').hidden = Boolean(text) || reason !== (why || 'unknown');
        });
        openDialog(dialog);
    }

    /** Refused before it is sent, because the server would have to read all of it to say so. */
    function holdsTooLargeFile(form) {
        var limit = Number(document.body.getAttribute('data-upload-limit'));
        return limit > 0 && Array.prototype.some.call(form.querySelectorAll('input[type="file"]'), function (input) {
            return Array.prototype.some.call(input.files || [], function (file) {
                return file.size > limit;
            });
        });
    }

    /* ---- Signing in again ---- */

    var waiting = null;

    /** @param state 'other' where somebody else signed in meanwhile */
    function askToSignIn(state) {
        if (waiting) {
            return waiting;
        }
        var dialog = document.getElementById('session-dialog');
        if (!dialog) {
            location.reload();
            return new Promise(function () {});
        }
        dialog.querySelector('[data-session-problem]').hidden = true;
        dialog.querySelector('[data-session-other]').hidden = state !== 'other';
        openDialog(dialog);
        waiting = new Promise(function (resolve, reject) {
            var resume = dialog.querySelector('[data-session-resume]');
            function leave() {
                resume.removeEventListener('click', check);
                dialog.removeEventListener('close', cancelled);
                waiting = null;
            }
            function cancelled() {
                leave();
                reject(Object.assign(new Error('signing in was put off'), {putOff: true}));
            }
            function check() {
                session().then(function (state) {
                    dialog.querySelector('[data-session-problem]').hidden = state !== 'out';
                    dialog.querySelector('[data-session-other]').hidden = state !== 'other';
                    if (state === 'in') {
                        leave();
                        closeDialog(dialog);
                        resolve();
                    }
                }, function () {
                    dialog.querySelector('[data-session-problem]').hidden = false;
                });
            }
            resume.addEventListener('click', check);
            dialog.addEventListener('close', cancelled);
        });
        return waiting;
    }

    /** Asks who is signed in: 'in' (and takes over the new token), 'out', or 'other' for another account. */
    function session() {
        return fetch(url('/session'), {credentials: 'same-origin', cache: 'no-store', headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}})
            .then(function (response) {
                var type = response.headers.get('Content-Type') || '';
                if (!response.ok || type.indexOf('json') < 0) {
                    return 'out';
                }
                return response.json().then(function (answer) {
                    if (String(answer.account) !== document.body.getAttribute('data-signed-in')) {
                        return 'other';
                    }
                    var token = document.querySelector('meta[name="csrf-token"]');
                    if (token && answer.csrfToken) {
                        token.setAttribute('content', answer.csrfToken);
                        document.querySelectorAll('input[type="hidden"][name="' + meta('csrf-parameter') + '"]').forEach(function (input) {
                            input.value = answer.csrfToken;
                        });
                    }
                    lastAnswer = Date.now();
                    return 'in';
                });
            });
    }

    /* ---- htmx ---- */

    document.addEventListener('htmx:configRequest', function (event) {
        if (meta('csrf-header')) {
            event.detail.headers[meta('csrf-header')] = meta('csrf-token');
        }
    });

    document.addEventListener('htmx:beforeSwap', function (event) {
        var xhr = event.detail.xhr;
        var redirected = xhr.responseURL && isSignedOut(0, xhr.responseURL, true);
        if (xhr.status === 401 || redirected) {
            event.detail.shouldSwap = false;
            event.detail.isError = false;
            askToSignIn().catch(function () {});
            return;
        }
        lastAnswer = Date.now();
        /* A refused form comes back with its errors, a refused act with its sentence for #feedback. */
        if (xhr.status === 422 || xhr.status >= 400 && xhr.getResponseHeader('HX-Retarget')) {
            event.detail.shouldSwap = true;
            event.detail.isError = false;
        }
    });

    document.addEventListener('htmx:afterSwap', function (event) {
        focusFirstError(event.target);
        if (event.target.id === 'feedback') {
            event.target.scrollIntoView({block: 'center'});
        }
    });

    document.addEventListener('htmx:responseError', function () {
        fail('', 'unknown');
    });

    document.addEventListener('htmx:sendError', function () {
        fail('', 'offline');
    });

    document.addEventListener('htmx:beforeRequest', function (event) {
        event.detail.elt.setAttribute('aria-busy', 'true');
    });

    document.addEventListener('htmx:afterRequest', function (event) {
        event.detail.elt.removeAttribute('aria-busy');
    });

    /* ---- Navigation and menus ---- */

    document.addEventListener('click', function (event) {
        var open = closest(event, '[data-nav-open]');
        var close = closest(event, '[data-nav-close]');
        var fold = closest(event, '[data-nav-fold]');
        if (open) {
            event.preventDefault();
            root.classList.add('nav-open');
            document.querySelector('[data-nav-close]').focus();
        } else if (close) {
            event.preventDefault();
            closeNavigation();
        } else if (fold) {
            var folded = root.classList.toggle('nav-folded');
            fold.setAttribute('aria-pressed', String(folded));
            try {
                localStorage.setItem('nav-folded', folded ? 'yes' : 'no');
            } catch (e) {
                /* No storage: folded for this page only. */
            }
            window.dispatchEvent(new Event('resize'));
        } else if (root.classList.contains('nav-open') && !closest(event, '#navigation')) {
            closeNavigation();
        }
        document.querySelectorAll('details[data-menu][open]').forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.removeAttribute('open');
            }
        });
    });

    function closeNavigation() {
        root.classList.remove('nav-open');
        if (location.hash === '#navigation') {
            history.replaceState(null, '', location.pathname + location.search);
        }
        var open = document.querySelector('[data-nav-open]');
        if (open) {
            open.focus();
        }
    }

    /** The slash leads to the search box, unless something is being typed. */
    document.addEventListener('keydown', function (event) {
        var box = document.querySelector('[data-search]');
        if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || !box || !box.offsetParent
            || event.target.closest('input, textarea, select, [contenteditable], dialog')) {
            return;
        }
        event.preventDefault();
        box.focus();
        box.select();
    });

    document.addEventListener('keydown', function (event) {
        if (event.key !== 'Escape') {
            return;
        }
        if (root.classList.contains('nav-open')) {
            closeNavigation();
        }
        document.querySelectorAll('details[data-menu][open]').forEach(function (menu) {
            menu.removeAttribute('open');
            menu.querySelector('summary').focus();
        });
        hideExplain();
    });

    /* ---- The button that prints what is seen ---- */

    document.addEventListener('click', function (event) {
        if (closest(event, '[data-print]')) {
            window.print();
        }
    });

    /* ---- Forms ---- */

    /** Sends a form as if this button had been pressed. */
    function send(form, button) {
        form.setAttribute('data-confirmed', '');
        if (form.requestSubmit) {
            form.requestSubmit(button && button.form === form ? button : undefined);
        } else if (button) {
            button.click();
        } else {
            form.submit();
        }
    }

    function pressed(event) {
        return event.submitter || (document.activeElement && document.activeElement.form === event.target && document.activeElement.type === 'submit' ? document.activeElement : null);
    }

    document.addEventListener('submit', function (event) {
        var form = event.target;
        var button = pressed(event);
        var question = (button && button.getAttribute('data-confirm')) || form.getAttribute('data-confirm');
        if (question && !form.hasAttribute('data-confirmed')) {
            event.preventDefault();
            event.stopImmediatePropagation();
            ask(document.getElementById('confirm-' + question), form, button);
            return;
        }
        form.removeAttribute('data-confirmed');
        if (form.method !== 'post') {
            return;
        }
        if (holdsTooLargeFile(form)) {
            event.preventDefault();
            event.stopImmediatePropagation();
            fail('', 'large');
            return;
        }
        if (form.getAttribute('aria-busy') === 'true') {
            event.preventDefault();
            event.stopImmediatePropagation();
            return;
        }
        if (document.body.hasAttribute('data-signed-in') && Date.now() - lastAnswer > IDLE_BEFORE_CHECK) {
            event.preventDefault();
            event.stopImmediatePropagation();
            session().then(function (state) {
                return state === 'in' ? null : askToSignIn(state);
            }).then(function () {
                lastAnswer = Date.now();
                send(form, button);
            }, function () {});
            return;
        }
        if (event.defaultPrevented || form.hasAttribute('hx-post') || form.hasAttribute('hx-put') || form.target === '_blank' || form.hasAttribute('data-download')) {
            return;
        }
        clean(form);
        form.setAttribute('aria-busy', 'true');
        if (button) {
            button.setAttribute('aria-busy', 'true');
        }
        window.setTimeout(function () {
            if (event.defaultPrevented) {
                form.removeAttribute('aria-busy');
                if (button) {
                    button.removeAttribute('aria-busy');
                }
            }
        });
    }, true);

    /* Back from the browser's memory: the form may be sent again. */
    window.addEventListener('pageshow', function () {
        document.querySelectorAll('form[aria-busy], button[aria-busy]').forEach(function (element) {
            element.removeAttribute('aria-busy');
        });
    });

    function ask(dialog, form, button) {
        if (!dialog) {
            send(form, button);
            return;
        }
        var yes = dialog.querySelector('[data-confirm-yes]');
        function go() {
            closeDialog(dialog);
            send(form, button);
        }
        yes.addEventListener('click', go, {once: true});
        dialog.addEventListener('close', function () {
            yes.removeEventListener('click', go);
        }, {once: true});
        openDialog(dialog);
        /* What cannot be undone is not one key press away. */
        if (yes.classList.contains('btn-danger')) {
            dialog.querySelector('[data-dialog-close]').focus();
        }
    }

    document.addEventListener('click', function (event) {
        var close = closest(event, '[data-dialog-close]');
        if (close) {
            closeDialog(close.closest('dialog'));
        }
        if (closest(event, '[data-back]')) {
            history.back();
        }
    });

    document.addEventListener('change', function (event) {
        var form = closest(event, 'form[data-auto-submit]');
        if (form) {
            send(form, null);
        }
    });

    /* Forms that say data-dirty warn before typed work is left. */
    function clean(form) {
        form.removeAttribute('data-changed');
    }

    document.addEventListener('input', function (event) {
        var form = closest(event, 'form[data-dirty]');
        if (form) {
            form.setAttribute('data-changed', '');
        }
    });

    document.addEventListener('htmx:afterRequest', function (event) {
        var form = event.detail.elt.closest && event.detail.elt.closest('form[data-dirty]');
        if (form && event.detail.successful) {
            clean(form);
        }
    });

    window.addEventListener('beforeunload', function (event) {
        if (document.querySelector('form[data-changed]')) {
            event.preventDefault();
            event.returnValue = '';
        }
    });

    function focusFirstError(scope) {
        var summary = scope.querySelector && scope.querySelector('form[method="post"] [data-focus]');
        if (summary) {
            summary.focus();
        }
    }

    /* ---- The explain card of a light ---- */

    var explained = null;
    var explainTimer = 0;

    function explain(chip) {
        var card = document.getElementById('explain-card');
        if (!card || explained === chip) {
            return;
        }
        explained = chip;
        fetch(chip.href, {credentials: 'same-origin', headers: {'HX-Request': 'true', Accept: 'text/html'}}).then(function (response) {
            return response.ok && !response.redirected ? response.text() : Promise.reject(response.status);
        }).then(function (html) {
            if (explained !== chip) {
                return;
            }
            card.innerHTML = html;
            card.hidden = false;
            var box = chip.getBoundingClientRect();
            var left = Math.min(box.left, root.clientWidth - card.offsetWidth - 16);
            var below = box.bottom + 6;
            var top = below + card.offsetHeight > root.clientHeight && box.top > card.offsetHeight ? box.top - card.offsetHeight - 6 : below;
            card.style.left = Math.max(16, left) + window.pageXOffset + 'px';
            card.style.top = top + window.pageYOffset + 'px';
            chip.setAttribute('aria-describedby', 'explain-card');
        }).catch(function () {
            explained = null;
        });
    }

    function hideExplain() {
        var card = document.getElementById('explain-card');
        if (explained) {
            explained.removeAttribute('aria-describedby');
        }
        explained = null;
        if (card) {
            card.hidden = true;
        }
    }

    function explainSoon(event) {
        var chip = closest(event, 'a[data-explain]');
        window.clearTimeout(explainTimer);
        if (chip) {
            explainTimer = window.setTimeout(explain, event.type === 'focusin' ? 0 : 250, chip);
        } else if (!closest(event, '#explain-card')) {
            explainTimer = window.setTimeout(hideExplain, 250);
        }
    }

    document.addEventListener('mouseover', explainSoon);
    document.addEventListener('focusin', explainSoon);
    document.addEventListener('click', function (event) {
        var chip = closest(event, 'a[data-explain]');
        if (chip && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.matchMedia('(hover: none)').matches) {
            event.preventDefault();
            explain(chip);
        }
    });

    /* ---- At the start ---- */

    function setShares(scope) {
        scope.querySelectorAll('.light-bar > [data-share]').forEach(function (part) {
            part.style.flexGrow = part.getAttribute('data-share');
        });
    }

    function role(name) {
        return function (element) {
            element.setAttribute('role', name);
        };
    }

    /** A table that becomes cards on a phone: each cell learns the name of its column. */
    function nameCells(scope) {
        scope.querySelectorAll('table[data-cards]:not(.as-cards)').forEach(function (table) {
            var names = Array.prototype.map.call(table.tHead ? table.tHead.rows[0].cells : [], function (cell) {
                return cell.textContent.trim();
            });
            Array.prototype.forEach.call(table.tBodies, function (body) {
                Array.prototype.forEach.call(body.rows, function (row) {
                    Array.prototype.forEach.call(row.cells, function (cell, place) {
                        if (cell.tagName === 'TD' && names[place]) {
                            cell.setAttribute('data-label', names[place]);
                        }
                        cell.classList.toggle('is-empty', cell.tagName === 'TD' && /^—?$/.test(cell.textContent.trim()) && !cell.querySelector('input, button, a, img'));
                    });
                });
            });
            /* As cards the table would lose its meaning for screen readers. */
            table.setAttribute('role', 'table');
            table.querySelectorAll('thead, tbody, tfoot').forEach(role('rowgroup'));
            table.querySelectorAll('tr').forEach(role('row'));
            table.querySelectorAll('thead th').forEach(role('columnheader'));
            table.querySelectorAll('tbody th').forEach(role('rowheader'));
            table.querySelectorAll('td').forEach(role('cell'));
            table.classList.add('as-cards');
        });
    }

    /** A table that is wider than its place can be scrolled by keyboard too. */
    function reachScrollables(scope) {
        scope.querySelectorAll('.table-scroll:not([tabindex])').forEach(function (box) {
            if (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight) {
                return;
            }
            var section = box.closest('section') || document.querySelector('main') || document.body;
            var name = box.querySelector('caption') || section.querySelector('h2, h1, h3');
            box.tabIndex = 0;
            box.setAttribute('role', 'group');
            if (name) {
                box.setAttribute('aria-label', name.textContent.trim());
            }
        });
    }

    window.addEventListener('resize', function () {
        reachScrollables(document);
    });

    /** In the summary of a refused form each sentence begins with the name of its field. */
    function nameErrors(scope) {
        var colon = /^zh/.test(document.documentElement.lang) ? '\uff1a' : ': ';
        scope.querySelectorAll('.error-summary a[href^="#"]:not([data-named])').forEach(function (link) {
            var field = document.getElementById(link.getAttribute('href').slice(1));
            var label = field && (field.labels && field.labels[0] || field.querySelector('legend, .form-check-label'));
            var words = label && (label.querySelector('span:not(.required)') || label).textContent.trim();
            link.setAttribute('data-named', '');
            if (words && link.textContent.indexOf(words) === -1) {
                link.textContent = words + colon + link.textContent;
            }
        });
    }

    function start(scope) {
        setShares(scope);
        nameErrors(scope);
        nameCells(scope);
        reachScrollables(scope);
        scope.querySelectorAll('[data-confirm-plain]').forEach(function (box) {
            box.required = false;
        });
        var charts = scope.querySelector('[data-chart]');
        if (charts && window.LiangdengChart) {
            window.LiangdengChart.drawAll(scope);
        }
    }

    /** Groups of the navigation stay as the person left them; the one of the present page is always open. */
    function groupsLeft() {
        try {
            return JSON.parse(localStorage.getItem('nav-groups')) || {};
        } catch (e) {
            return {};
        }
    }

    document.querySelectorAll('[data-nav-group]').forEach(function (group) {
        var name = group.getAttribute('data-nav-group');
        var left = groupsLeft();
        if (name in left && !group.querySelector('[aria-current]')) {
            group.open = left[name];
        }
        group.querySelector('summary').addEventListener('click', function () {
            var now = groupsLeft();
            now[name] = !group.open;
            try {
                localStorage.setItem('nav-groups', JSON.stringify(now));
            } catch (e) {
                /* No storage: open or closed for this page only. */
            }
        });
    });

    var fold = document.querySelector('[data-nav-fold]');
    if (fold) {
        fold.setAttribute('aria-pressed', String(root.classList.contains('nav-folded')));
    }
    start(document);
    document.addEventListener('htmx:load', function (event) {
        start(event.detail.elt.parentNode || document);
    });
    focusFirstError(document);

    document.querySelectorAll('[data-count]').forEach(function (slot) {
        fetch(slot.getAttribute('data-count-src'), {credentials: 'same-origin', headers: {Accept: 'application/json'}}).then(function (response) {
            return response.ok && !response.redirected ? response.json() : null;
        }).then(function (answer) {
            if (answer && answer.count > 0) {
                var badge = document.createElement('span');
                badge.className = 'count-badge';
                badge.textContent = answer.count > 99 ? '99+' : String(answer.count);
                badge.title = answer.text;
                slot.appendChild(badge);
            }
        }).catch(function () {});
    });

    window.Liangdeng = {request: request, url: url, fail: fail, askToSignIn: askToSignIn};
})();
