//! What stands around the figures: headings, switches, notices, what can be done with a page.

macro_rules! page {
    ($($table:tt)*) => {
        gather! { $($table)*
            page_title(entity, year) = "{entity} {year}年部门预算" | "{entity}: budget {year}";
            page_description(entity, year, amount) = "{entity}{year}年部门预算：支出总额{amount}，逐项可查、可链接、可核对。" | "{entity}, budget {year}: {amount} in all, every figure checked, linkable and traced to the document.";
            #[cfg(feature = "prerender")]
            dataset_description(description, title) = "{description}数据取自“{title}”，每个数字保留原文的写法、单位和位置。" | "{description} Taken from “{title}”; every figure keeps its wording, unit and place.";
            #[cfg(feature = "prerender")]
            preview_more(count, unit) = "另有 {count} 项；单位：{unit}" | "and {count} more; in {unit}";
            #[cfg(feature = "prerender")]
            preview_unit(unit) = "单位：{unit}" | "in {unit}";
            kind_budget = "部门预算公开" | "Departmental budget disclosure";
            kind_final_accounts = "部门决算公开" | "Departmental final accounts disclosure";

            skip = "跳到正文" | "Skip to content";
            contents = "目录" | "Contents";
            overview = "概览" | "Overview";
            income = "收入" | "Income";
            expenditure = "支出" | "Expenditure";
            change = "增减变化" | "Change";
            operating = "机关运行经费" | "Operating expenses";
            three_public = "“三公”经费" | "Three public expenses";
            procurement = "政府采购" | "Procurement";
            assets = "国有资产" | "State-owned assets";
            staff = "人员与机构" | "Staff and offices";
            duties = "主要职责" | "Duties";
            audit = "核对" | "Audit";
            glossary = "名词解释" | "Glossary";

            colon = "：" | ": ";
            list_separator = "、" | ", ";
            clause_separator = "；" | "; ";
            sentence_space = "" | " ";
            place_separator = " · " | " · ";

            switch_lang = "语言：中文。Switch to English" | "Language: English. 切换为中文";
            switch_lang_label = "English" | "中文";
            scripts_off = "启用脚本（JavaScript）后可切换语言、单位和外观。" | "With scripts (JavaScript) enabled, language, unit and appearance can be switched.";
            /// In the other language.
            in_other_language = "This page in English" | "本页中文版";
            /// In the other language.
            in_other_language_with_scripts = "With scripts enabled, this page is available in English." | "启用脚本后，本页可显示为中文。";
            switch_unit(current, next) = "金额单位：{current}；切换为{next}" | "Unit: {current}. Switch to {next}";
            switch_theme(current, next) = "外观：{current}；切换为{next}" | "Appearance: {current}. Switch to {next}";
            theme_system = "随系统" | "System";
            theme_light = "浅色" | "Light";
            theme_dark = "深色" | "Dark";

            copy_link(name) = "复制链接：{name}" | "Copy link: {name}";
            copied = "链接已复制。" | "Link copied.";
            copy_failed(url) = "浏览器不允许复制，请自行复制：{url}" | "The browser does not allow copying; copy it from here: {url}";
            actions = "更多" | "More";
            actions_of(title) = "更多：{title}" | "More: {title}";
            copy_embed = "复制嵌入代码" | "Copy embed code";
            embed_copied = "嵌入代码已复制，可以粘贴到网页里。" | "Embed code copied: paste it into a page.";
            download_svg = "下载 SVG" | "Download SVG";
            download_png = "下载 PNG" | "Download PNG";
            download_csv = "下载 CSV" | "Download CSV";
            download_json = "下载全部数据（JSON）" | "Download all data (JSON)";
            download_failed = "未能生成文件，请改用另一种格式下载。" | "The file could not be made; try another format.";
            print = "打印" | "Print";

            page_address(url) = "本页网址：{url}" | "Address of this page: {url}";
            source_line(title) = "来源：{title}" | "Source: {title}";

            unknown_page(what, entity) = "没有找到“{what}”这一页，下面是{entity}的预算。" | "There is no page “{what}”; this is the budget of {entity}.";
            unknown_target(what) = "这份预算里没有“{what}”，请从目录里找。" | "This budget has no “{what}”; try the contents.";
            unknown_setting(what) = "地址里的设置“{what}”无法识别，已按默认显示。" | "The setting “{what}” in the address is not known; the default is shown.";
            failure_data(reason) = "页面所带的数据无法读取（{reason}），下面是预先生成的内容。" | "The data in this page cannot be read ({reason}); what follows was prepared beforehand.";
            failure_newer = "页面所带的数据来自更新的版本，下面是预先生成的内容；请刷新页面。" | "The data in this page come from a newer version; what follows was prepared beforehand. Please reload.";
            failure_script = "交互功能未能启动，下面的文字、图表和链接仍可阅读；换一个较新的浏览器或刷新后再试。" | "The interactive part could not start; all text, charts and links below can still be read. Try a newer browser or reload.";
            failure_panic = "页面程序意外停止，内容仍可阅读；刷新页面即可恢复交互。" | "The page’s program stopped unexpectedly; the content can still be read. Reload to restore interaction.";
            update_ready = "这个网站有了新的版本。" | "There is a new version of this site.";
            update_now = "更新" | "Update";
            footer_about = "本页由一份公开文件生成，全部在浏览器中运行，不上传任何内容。" | "This page is made from one public document and runs entirely in your browser; nothing is uploaded.";
            footer_keys = "键盘：Tab 进入图表，方向键移动，Enter 固定，Esc 取消。" | "Keyboard: Tab enters a chart, arrows move, Enter pins, Escape clears.";
        }
    };
}

pub(super) use page;
