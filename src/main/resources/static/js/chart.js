/*
 * Charts of the product, one manner for all. An element with data-chart is filled from the JSON in data-json, or at the address data-src:
 *
 *   {"kind": "line" | "bar" | "stacked", "unit": "…", "labels": ["…"], "horizontal": false,
 *    "series": [{"name": "…", "role": "expected", "values": [1.5, "2.25", null]}]}
 *
 * Roles give colour and stroke: expected, actual, forecast, target, previous, green, yellow, red, grey, and plain.
 * Numbers may be strings, so that exact decimals need no rounding on the way; null leaves a gap. Tooltips are drawn on the canvas,
 * because the Content-Security-Policy forbids the inline styles of HTML ones.
 */
(function () {
    'use strict';

    var INK = '#1f2933';
    var QUIET = '#5b6770';
    var LINE = '#dfe3e8';
    var PRIMARY = '#0b5cad';
    var FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

    var MANY = 12;

    var ROLES = {
        expected: {color: QUIET, type: 'dashed', width: 1.5, symbol: 'none'},
        actual: {color: PRIMARY, type: 'solid', width: 2.5, symbol: 'circle'},
        forecast: {color: PRIMARY, type: 'dotted', width: 2, symbol: 'emptyCircle'},
        target: {color: INK, type: 'solid', width: 1, symbol: 'none'},
        previous: {color: '#8a949d', type: 'solid', width: 1.5, symbol: 'emptyRect'},
        green: {color: '#1a7f4b', type: 'solid', width: 2, symbol: 'circle'},
        yellow: {color: '#e0a100', type: 'solid', width: 2, symbol: 'triangle'},
        red: {color: '#b42318', type: 'solid', width: 2, symbol: 'diamond'},
        grey: {color: '#b4bcc4', type: 'solid', width: 2, symbol: 'emptyCircle'},
        plain: {color: PRIMARY, type: 'solid', width: 2, symbol: 'circle'}
    };

    function number(value) {
        return value === null || value === undefined || value === '' ? null : Number(value);
    }

    /** Beyond these lines a legend and a tooltip with all of them would cover the chart: each says its name where it is pointed at. */
    function many(data) {
        return data.series.length > MANY;
    }

    /** Figures of a quarter, half or whole year: what stands between them is not missing, so the line goes through. */
    function regular(values) {
        var at = [];
        values.forEach(function (value, index) {
            if (value !== null) {
                at.push(index);
            }
        });
        var step = at[1] - at[0];
        return at.length > 1 && step > 1 && at.every(function (index, place) {
            return place === 0 || index - at[place - 1] === step;
        });
    }

    function series(data, entry, small) {
        var role = ROLES[entry.role] || ROLES.plain;
        var line = data.kind === 'line';
        var made = {
            name: entry.name,
            type: line ? 'line' : 'bar',
            data: entry.values.map(number),
            itemStyle: {color: role.color},
            emphasis: {disabled: true},
            animation: false
        };
        if (line) {
            made.lineStyle = {color: role.color, type: role.type, width: role.width};
            /* The points of a forecast over years would hide its line. */
            made.symbol = small || many(data) || (entry.role === 'forecast' && data.labels.length > 24) ? 'none' : role.symbol;
            if (many(data)) {
                made.lineStyle.width = 1;
                made.lineStyle.opacity = .4;
                made.triggerLineEvent = true;
            }
            made.symbolSize = 7;
            made.connectNulls = regular(made.data);
        } else {
            made.barMaxWidth = 28;
            made.stack = data.kind === 'stacked' ? 'all' : undefined;
        }
        return made;
    }

    /** A stroke without points has no symbol of its own in the legend: dashes for the expected path, a bar for the target. */
    function legendEntry(data, entry) {
        var icon;
        if (data.kind !== 'line') {
            icon = 'rect';
        } else if (entry.role === 'expected') {
            icon = 'path://M0,4h6v2h-6zM9,4h6v2h-6zM18,4h6v2h-6z';
        } else if (entry.role === 'target') {
            icon = 'path://M0,4h24v2h-24z';
        }
        return icon ? {name: entry.name, icon: icon} : {name: entry.name};
    }

    var MONTH = /^(\d{4})年(\d{1,2})月$/;

    /** Under bars a month stands alone; its year stands below the first one and wherever it changes. */
    function month(all, label, index) {
        var parts = MONTH.exec(label);
        var before = index > 0 && MONTH.exec(all[index - 1]);
        return parts[2] + '月' + (before && before[1] === parts[1] ? '' : '\n' + parts[1] + '年');
    }

    /** Names under bars are broken into lines as long as there is room for each; names of months may be left out. */
    function labels(data, small, width, size) {
        var label = {color: QUIET, fontSize: size, hideOverlap: true, show: !small};
        var room = Math.floor((width - 64) / data.labels.length) - 8;
        if (data.kind === 'line' || data.horizontal) {
            return label;
        }
        if (data.labels.every(MONTH.test.bind(MONTH))) {
            label.formatter = month.bind(null, data.labels);
        } else if (room >= 40) {
            label.interval = 0;
            label.width = room;
            label.overflow = 'break';
        }
        return label;
    }

    /** Half of the widest name stands beyond the last point of a line. */
    function overhang(data, size) {
        var letters = data.labels.reduce(function (most, label) {
            return Math.max(most, label.replace(/[^\u2e80-\uffff]/g, '').length + label.replace(/[\u2e80-\uffff]/g, '').length * .6);
        }, 0);
        return data.kind === 'line' ? Math.max(16, Math.ceil(letters * size / 2)) : 16;
    }

    /** @param size of letters in pixels; on a projector the page asks for larger ones */
    function options(data, small, width, size) {
        var categories = {
            type: 'category',
            data: data.labels,
            inverse: Boolean(data.horizontal),
            boundaryGap: data.kind !== 'line',
            axisLine: {lineStyle: {color: '#8a949d'}},
            axisTick: {show: false},
            axisLabel: labels(data, small, width, size)
        };
        var values = {
            type: 'value',
            minInterval: data.kind === 'stacked' ? 1 : 0,
            name: small ? '' : data.unit || '',
            nameTextStyle: {color: QUIET, fontSize: size, align: 'left'},
            splitLine: {lineStyle: {color: LINE}, show: !small},
            axisLabel: {color: QUIET, fontSize: size, hideOverlap: true, show: !small}
        };
        /* In a narrow window the legend would cover the unit above the axis. */
        var below = width < 36 * size;
        var legend = {show: !small && data.series.length > 1 && !many(data), itemWidth: 22, itemHeight: 8, data: data.series.map(legendEntry.bind(null, data)), textStyle: {color: INK, fontSize: size}};
        legend[below ? 'bottom' : 'top'] = 0;
        legend[below ? 'left' : 'right'] = 0;
        return {
            aria: {enabled: true, decal: {show: data.kind === 'stacked'}},
            textStyle: {fontFamily: FONT, color: INK},
            animation: false,
            legend: legend,
            grid: small ? {left: 2, right: 2, top: 4, bottom: 4} : {left: 8, right: overhang(data, size), top: below || !legend.show ? 2.4 * size : 40, bottom: below && legend.show ? 4.5 * size : 8, containLabel: true},
            tooltip: {
                show: !small,
                trigger: many(data) ? 'item' : 'axis',
                renderMode: 'richText',
                confine: true,
                axisPointer: {type: data.kind === 'line' ? 'line' : 'shadow', lineStyle: {color: '#8a949d'}},
                backgroundColor: '#fff',
                borderColor: '#8a949d',
                textStyle: {color: INK, fontSize: size, fontFamily: FONT},
                valueFormatter: function (value) {
                    return value === null || value === undefined ? '—' : value + (data.unit ? ' ' + data.unit : '');
                }
            },
            xAxis: data.horizontal ? values : categories,
            yAxis: data.horizontal ? categories : values,
            series: data.series.map(function (entry) {
                return series(data, entry, small);
            })
        };
    }

    /** From the element itself in data-json, else from the address in data-src. */
    function dataOf(element) {
        if (element.hasAttribute('data-json')) {
            return Promise.resolve(JSON.parse(element.getAttribute('data-json')));
        }
        return fetch(element.getAttribute('data-src'), {credentials: 'same-origin', headers: {Accept: 'application/json'}}).then(function (response) {
            return response.ok && !response.redirected ? response.json() : Promise.reject(response.status);
        });
    }

    function part(name, text, scope) {
        var made = document.createElement(name);
        made.textContent = text;
        if (scope) {
            made.setAttribute('scope', scope);
        }
        return made;
    }

    /** Rows of a table: a line for each label, or for each series where there are many. */
    function rowsOf(data) {
        var values = data.series.map(function (entry) {
            return entry.values;
        });
        var names = data.series.map(function (entry) {
            return entry.name;
        });
        if (many(data)) {
            return {heads: data.labels, rows: names.map(function (name, at) {
                return {name: name, values: values[at]};
            })};
        }
        return {heads: names, rows: data.labels.map(function (label, at) {
            return {name: label, values: values.map(function (all) {
                return all[at];
            })};
        })};
    }

    /** The numbers for whoever cannot see the chart, folded below it; only where the page has no table of them. */
    function tabulate(element, data, label) {
        var around = document.createElement('details');
        var scroll = document.createElement('div');
        var table = document.createElement('table');
        var content = rowsOf(data);
        var head = table.createTHead().insertRow();
        var body = table.createTBody();
        table.className = 'table table-dense';
        head.appendChild(part('td', ''));
        content.heads.forEach(function (name) {
            var cell = part('th', name, 'col');
            cell.className = 'num';
            if (data.unit) {
                cell.appendChild(part('small', data.unit)).className = 'unit';
            }
            head.appendChild(cell);
        });
        content.rows.forEach(function (entry) {
            var row = body.insertRow();
            row.appendChild(part('th', entry.name, 'row'));
            content.heads.forEach(function (head, at) {
                var value = entry.values[at];
                row.appendChild(part('td', value === null || value === undefined ? '—' : String(value))).className = 'num';
            });
        });
        scroll.className = 'table-scroll chart-numbers';
        scroll.tabIndex = 0;
        scroll.setAttribute('role', 'region');
        scroll.setAttribute('aria-label', label);
        scroll.appendChild(table);
        around.className = 'chart-table';
        around.appendChild(part('summary', element.getAttribute('data-table')));
        around.appendChild(scroll);
        element.insertAdjacentElement('afterend', around);
    }

    function draw(element) {
        if (element.hasAttribute('data-drawn')) {
            return;
        }
        element.setAttribute('data-drawn', '');
        dataOf(element).then(function (data) {
            element.textContent = '';
            var chart = window.echarts.init(element, null, {renderer: 'canvas'});
            var label = element.getAttribute('aria-label');
            var size = Math.max(12, Math.round(parseFloat(window.getComputedStyle(element).fontSize) * .86));
            function paint() {
                chart.setOption(options(data, element.classList.contains('chart-spark'), element.clientWidth, size));
            }
            paint();
            if (element.getAttribute('data-table')) {
                tabulate(element, data, label || '');
            }
            /* The engine writes a label of its own; the page's words are better. */
            if (label) {
                element.setAttribute('aria-label', label);
            }
            ['resize', 'beforeprint', 'afterprint'].forEach(function (change) {
                window.addEventListener(change, function () {
                    chart.resize();
                    paint();
                });
            });
        }).catch(function () {
            element.classList.add('chart-failed');
            element.textContent = element.getAttribute('data-failed') || '';
        });
    }

    function drawAll(scope) {
        if (window.echarts) {
            scope.querySelectorAll('[data-chart]').forEach(draw);
        }
    }

    window.LiangdengChart = {drawAll: drawAll, options: options};
    drawAll(document);
})();
