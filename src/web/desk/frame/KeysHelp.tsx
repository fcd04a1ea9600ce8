import { Modal } from "antd";
import s from "./Frame.module.css";
import { keyWords } from "./words.ts";

export const KeysHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Modal open={open} onCancel={onClose} footer={null} title={keyWords.title} width={420}>
    <dl className={s["keysHelp"]}>
      {keyWords.keys.map(([press, does]) => [
        <dt key={press}>
          <kbd>{press}</kbd>
        </dt>,
        <dd key={does}>{does}</dd>,
      ])}
    </dl>
  </Modal>
);
