// Apache ECharts, loaded when the first chart is drawn. The server sends new points only; colours come from the tokens.
let library = null;

function load() {
  library ??= new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = new URL('../lib/echarts/echarts.min.js', import.meta.url).href;
    script.onload = () => done(globalThis.echarts);
    script.onerror = () => { library = null; fail(new Error('echarts')); };
    document.head.append(script);
  });
  return library;
}

export async function create(element, options) {
  const echarts = await load();
  return new LiveChart(echarts.init(element, null, { renderer: 'canvas' }), element, options);
}

class LiveChart {
  constructor(chart, element, options) {
    this.chart = chart;
    this.options = options;
    this.points = options.series.map(() => []);
    this.size = new ResizeObserver(() => chart.resize());
    this.size.observe(element);
    this.repaint = () => this.paint();
    document.addEventListener('themechange', this.repaint);
    this.paint();
  }

  paint() {
    const css = getComputedStyle(document.documentElement);
    const token = name => css.getPropertyValue(name).trim();
    const label = { color: token('--ink3'), fontFamily: token('--fn'), fontSize: 11 };
    this.chart.setOption({
      animation: false,
      grid: { left: 4, right: 34, top: 10, bottom: 22 },
      tooltip: { trigger: 'axis', confine: true, backgroundColor: token('--raised'), borderColor: token('--line2'), textStyle: { color: token('--ink'), fontSize: 12 } },
      xAxis: { type: 'value', min: 'dataMin', max: 'dataMax', axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { ...label, formatter: clock }, axisPointer: { label: { formatter: p => clock(p.value) } } },
      yAxis: { type: 'value', position: 'right', min: 0, axisLine: { show: false }, axisTick: { show: false }, splitNumber: 2, max: this.options.max ?? null, splitLine: { lineStyle: { color: token('--grid') } }, axisLabel: label },
      series: this.options.series.map((s, i) => ({
        name: s.name, type: 'line', showSymbol: false, sampling: 'lttb', data: this.points[i], step: s.step ? 'end' : false,
        lineStyle: { color: token(s.token), width: 1.8, type: s.dashed ? [4, 3] : 'solid' }, itemStyle: { color: token(s.token) },
        areaStyle: s.filled ? { color: token(s.token), opacity: 0.12 } : null
      }))
    }, { replaceMerge: ['series'] });
  }

  reset(points) {
    this.points = points;
    this.draw();
  }

  // In another language.
  rename(names) {
    names.forEach((name, i) => { this.options.series[i].name = name; });
    this.paint();
  }

  // One number per series; null leaves a series where it is.
  append(x, values) {
    values.forEach((v, i) => { if (v !== null) this.points[i].push([x, v]); });
    const keep = this.options.keep;
    if (keep) for (const p of this.points) while (p.length > 2 && p[0][0] < x - keep) p.shift();
    this.draw();
  }

  draw() {
    this.chart.setOption({ series: this.points.map(data => ({ data })) });
  }

  dispose() {
    this.size.disconnect();
    document.removeEventListener('themechange', this.repaint);
    this.chart.dispose();
  }
}

function clock(seconds) {
  const s = ((Math.floor(seconds) % 86400) + 86400) % 86400;
  return String(Math.floor(s / 3600)).padStart(2, '0') + ':' + String(Math.floor(s / 60) % 60).padStart(2, '0');
}
