/* Runs before the page is painted: says that scripts work, and folds the navigation as the person left it. */
(function () {
    'use strict';
    var root = document.documentElement;
    root.classList.add('has-script');
    try {
        if (localStorage.getItem('nav-folded') === 'yes') {
            root.classList.add('nav-folded');
        }
    } catch (e) {
        /* No storage: the navigation stays unfolded. */
    }
})();
