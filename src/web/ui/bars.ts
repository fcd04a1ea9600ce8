import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface Bars {
  readonly show: (bars: readonly { readonly name: string; readonly value: number }[]) => void;
  readonly end: () => void;
}

/** Draws bars into an element, in the colours of the present theme, and keeps their size in step with it. */
export function drawBars(box: HTMLElement, onPick: (index: number) => void): Bars {
  const chart = init(box, null, { renderer: "svg" });
  const sized = new ResizeObserver(() => chart.resize());
  sized.observe(box);
  let shown: Parameters<Bars["show"]>[0] = [];
  const show = (bars: typeof shown) => {
    shown = bars;
    chart.setOption(optionOf(bars), true);
  };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const repaint = () => requestAnimationFrame(() => show(shown));
  dark.addEventListener("change", repaint);
  chart.on("click", ({ dataIndex }) => onPick(dataIndex));
  const end = () => {
    dark.removeEventListener("change", repaint);
    sized.disconnect();
    chart.dispose();
  };
  return { show, end };
}

function optionOf(bars: readonly { readonly name: string; readonly value: number }[]) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const words = { color: colour("ink2"), fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily };
  return {
    animationDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200,
    grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
    tooltip: { trigger: "item", confine: true },
    xAxis: { type: "value", show: false, minInterval: 1 },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { lineStyle: { color: colour("line-strong") } },
      axisTick: { show: false },
      axisLabel: { ...words, width: 180, overflow: "truncate" },
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 14,
        data: bars.map(({ value }) => value),
        itemStyle: { color: colour("accent"), borderRadius: [0, 3, 3, 0] },
        label: { show: true, position: "right", ...words },
      },
    ],
  };
}
